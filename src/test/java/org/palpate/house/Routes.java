package org.palpate.house;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Every route of the product, read off its controllers. */
final class Routes {

    private static final String SOME_ID = new UUID(0x0190_0000_0000_7fffL, 0x8000_0000_0000_0001L).toString();

    private Routes() {
    }

    static List<Method> all() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.palpate").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())).filter(method -> !verb(method).isEmpty()).toList();
    }

    /** GET, POST ...; empty for what answers no request. */
    static String verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst().orElse("");
    }

    /** The address, with an id that nothing has in place of each parameter. */
    static String address(Method route) {
        return path(route).replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", SOME_ID);
    }

    /** The address with its parameters, as it is declared. */
    static String path(Method route) {
        Path own = route.getAnnotation(Path.class);
        String path = route.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return ("/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    static List<String> roles(Method route) {
        RolesAllowed roles = route.isAnnotationPresent(RolesAllowed.class) ? route.getAnnotation(RolesAllowed.class)
                : route.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return route.isAnnotationPresent(PermitAll.class) || roles == null ? List.of() : List.of(roles.value());
    }

    static boolean isOpen(Method route) {
        return route.isAnnotationPresent(PermitAll.class)
                || !route.isAnnotationPresent(RolesAllowed.class) && route.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }
}
