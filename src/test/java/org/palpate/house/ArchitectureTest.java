package org.palpate.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.palpate.database.Doorway;

@AnalyzeClasses(packages = "org.palpate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The arrows between the rooms, besides those to kernel, database and audit, which every room may use. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("access", List.of("web", "clinic")),
            Map.entry("reference", List.of("web")),
            Map.entry("clinic", List.of("reference", "web")),
            Map.entry("practitioner", List.of("clinic", "reference", "web")),
            Map.entry("patient", List.of("clinic", "web")),
            Map.entry("screening", List.of("clinic", "practitioner", "patient", "reference", "web")),
            Map.entry("scheduling", List.of("clinic", "practitioner", "patient", "screening", "reference", "web")),
            Map.entry("assessment", List.of("patient", "practitioner", "screening", "reference", "web")),
            Map.entry("treatment", List.of("patient", "practitioner", "scheduling", "screening", "assessment", "reference", "web")),
            Map.entry("desk", List.of("access", "clinic", "practitioner", "patient", "screening", "scheduling",
                    "assessment", "treatment", "reference", "web")));

    @ArchTest
    static void roomsPointOnlyWhereTheHouseSays(JavaClasses house) {
        ARROWS.forEach((room, arrows) -> arrows(room, Stream.concat(arrows.stream(), Stream.of("audit", "database", "kernel"))).check(house));
    }

    @ArchTest
    static void theGroundFloorPointsNowhereElse(JavaClasses house) {
        arrows("kernel", Stream.empty()).check(house);
        arrows("database", Stream.of("kernel")).check(house);
        arrows("web", Stream.of("kernel", "database")).check(house);
        arrows("audit", Stream.of("kernel", "database", "web")).check(house);
        arrows("launch", Stream.empty()).check(house);
    }

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.palpate.(*)..").should().beFreeOfCycles()
            .because("upstream never calls downstream");

    @ArchTest
    static final ArchRule kernelKnowsTheJdkOnly = classes().that().resideInAPackage("org.palpate.kernel")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.palpate.kernel")
            .because("values must be usable anywhere");

    @ArchTest
    static final ArchRule onlyTheEdgeSpeaksWeb = noClasses().that().resideOutsideOfPackages("org.palpate.web..", "org.palpate.access..", "org.palpate.audit..")
            .and().haveNameNotMatching(".*(Controller|Form|Page)(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("org.palpate.web..")
            .because("what is typed and what is shown stays in controllers, forms and pages");

    @ArchTest
    static final ArchRule onlyDoorwaysHoldAnEntityManager = fields().that().haveRawType(EntityManager.class)
            .should().beDeclaredInClassesThat().areAnnotatedWith(Doorway.class)
            .because("the doorway is the only class of a room that speaks with the database");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noClasses().that().areAnnotatedWith(Entity.class)
            .should(haveMethodsStartingWith("set")).because("a root changes by its verbs");

    @ArchTest
    static final ArchRule noEmptyNames = noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Service)")
            .andShould().haveNameNotMatching("org.palpate.clinic.Service")
            .because("a name says what the thing is in the clinic");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .because("a test must be able to say what time it is");

    private static ArchRule arrows(String room, Stream<String> allowed) {
        String[] packages = Stream.concat(allowed, Stream.of(room)).map(name -> "org.palpate." + name + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage("org.palpate." + room + "..")
                .should().dependOnClassesThat(are(resideInAPackage("org.palpate..")).and(com.tngtech.archunit.core.domain.JavaClass.Predicates
                        .resideOutsideOfPackages(packages)))
                .because(room + " may point at " + Arrays.toString(packages)).allowEmptyShould(true);
    }

    private static com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaClass> haveMethodsStartingWith(String prefix) {
        return new com.tngtech.archunit.lang.ArchCondition<>("have methods starting with " + prefix) {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                type.getMethods().stream().filter(method -> method.getName().matches(prefix + "[A-Z].*"))
                        .forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(type, method.getFullName())));
            }
        };
    }
}
