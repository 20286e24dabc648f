package qipan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The rules of the house that the compiler does not hold. Which module may use which: {@link ModularityTest}. */
@AnalyzeClasses(packages = "qipan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** So that the engine can be replaced by a fork of it. See ADR 0001. */
    @ArchTest
    static final ArchRule onlyTheEngineModuleKnowsCamunda = noClasses()
            .that().resideOutsideOfPackages("qipan.engine..", "qipan..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    /** And the JSON values that a model's variables are made of. */
    @ArchTest
    static final ArchRule delegatesKnowTheDelegateApiOnly = noClasses()
            .that().resideInAPackage("qipan..process..")
            .and().resideOutsideOfPackage("qipan.engine..")
            .should().dependOnClassesThat(
                    resideInAPackage("org.camunda..").and(not(resideInAnyPackage(
                            "org.camunda.bpm.engine.delegate..", "org.camunda.spin.."))))
            .allowEmptyShould(true);

    /** Public means published, and a module publishes in its root package. */
    @ArchTest
    static final ArchRule whatIsInsideAModuleIsNotPublic = classes()
            .that().resideInAnyPackage("qipan.*.web..", "qipan.*.persistence..", "qipan.*.process..")
            .and().areTopLevelClasses()
            .and(not(resideInAnyPackage("qipan.shared..")))
            .should().notBePublic()
            .allowEmptyShould(true);

    /** There is one clock, and people move it when they rehearse. Its own home is the engine's configuration. */
    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that().resideOutsideOfPackage("qipan.engine.config")
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Common|Info)");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);
}
