package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** Every route says who may use it; only a few are open to everybody. */
class RoutesTest {

    private static final Set<String> OPEN = Set.of("HealthController", "SignInController", "StartController");

    @Test
    void everyRouteHasARoleOrIsMeantToBeOpen() {
        List<Method> routes = routes().toList();
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes).allSatisfy(route -> assertThat(isGuarded(route) || isOpen(route)).as("%s", route).isTrue());
    }

    @Test
    void onlyTheEntranceIsOpen() {
        assertThat(routes().filter(RoutesTest::isOpen).map(route -> route.getDeclaringClass().getSimpleName())).allMatch(OPEN::contains);
    }

    private static boolean isGuarded(Method route) {
        RolesAllowed roles = route.isAnnotationPresent(RolesAllowed.class) ? route.getAnnotation(RolesAllowed.class)
                : route.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return !route.isAnnotationPresent(PermitAll.class) && roles != null && roles.value().length > 0;
    }

    private static boolean isOpen(Method route) {
        return route.isAnnotationPresent(PermitAll.class)
                || !route.isAnnotationPresent(RolesAllowed.class) && route.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    private static Stream<Method> routes() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.palpate").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())).filter(RoutesTest::answersHttp);
    }

    private static boolean answersHttp(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType).anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }
}
