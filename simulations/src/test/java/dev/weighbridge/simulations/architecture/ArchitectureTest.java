package dev.weighbridge.simulations.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;

/** Where Gatling may be seen, and where its insides may. */
@AnalyzeClasses(packages = "dev.weighbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule gatlingIsSeenHereOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.simulations..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.gatling..");

    @ArchTest
    static final ArchRule itsInsidesAreSeenByTheStreamingActionOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.simulations.streaming..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.gatling..", "scala..").and(not(resideInAPackage("io.gatling.javaapi.."))));

    @ArchTest
    static final ArchRule nettyIsSeenByTheStreamingActionAndTheSimulatorOnly = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weighbridge.simulations.streaming..", "dev.weighbridge.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.weighbridge.simulations.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule clocksSleepersAndRandomSourcesAreInjected = noClasses()
            .that()
            .resideInAPackage("dev.weighbridge.simulations..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class);
}
