package dev.weighbridge.weigh.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The walls of the house, over every module but {@code simulations}, which has a test of its own. */
@AnalyzeClasses(packages = "dev.weighbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> COMPOSITION_ROOTS =
            nameMatching(".*\\.(LastStep|Main|NanoClock)").forSubtype();

    @ArchTest
    static final ArchRule gatlingIsSeenBySimulationsOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.gatling..");

    @ArchTest
    static final ArchRule htmlIsSeenByReportsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..");

    @ArchTest
    static final ArchRule okHttpIsSeenByTheClientPackageOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.gateway.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule nettyIsSeenByTheSimulatorOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule picocliIsSeenByTheCommandLineOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weighbridge.weigh..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule theSimulatorSharesValuesOnly = noClasses()
            .that()
            .resideInAPackage("dev.weighbridge.simulator..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.weighbridge.gateway.decode..",
                    "dev.weighbridge.gateway.chat..",
                    "dev.weighbridge.gateway.responses..",
                    "dev.weighbridge.gateway.messages..",
                    "dev.weighbridge.gateway.dialect..",
                    "dev.weighbridge.gateway.request..",
                    "dev.weighbridge.gateway.error..",
                    "dev.weighbridge.gateway.ratelimit..",
                    "dev.weighbridge.gateway.sse.."));

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.weighbridge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule publicSignaturesAreFreeOfJackson = methods()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("dev.weighbridge.gateway.json..")
            .should(beFreeOfJacksonWherePublic());

    @ArchTest
    static final ArchRule clocksSleepersAndRandomSourcesAreInjected = noClasses()
            .that(DescribedPredicate.not(COMPOSITION_ROOTS))
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat(type(ThreadLocalRandom.class).or(type(Random.class)));

    @ArchTest
    static final ArchRule theProtocolCoreDoesNoIo = noClasses()
            .that(resideInAPackage("dev.weighbridge.gateway..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "dev.weighbridge.gateway.client..", "dev.weighbridge.gateway.testing.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..", "okhttp3.."))
            .orShould()
            .dependOnClassesThat(nameMatching("java\\.net\\..*(Socket|HttpClient|URLConnection).*")
                    .forSubtype());

    @ArchTest
    static final ArchRule measuringIsPureOutsideItsTwoPackagesOfFiles = noClasses()
            .that()
            .resideInAnyPackage("dev.weighbridge.measurements.plan..", "dev.weighbridge.measurements.summary..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."));

    @ArchTest
    static final ArchRule doublesAreForTestsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.weighbridge..testing..");

    private static ArchCondition<JavaMethod> beFreeOfJacksonWherePublic() {
        return new ArchCondition<>("speak of no Jackson type where it is public") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                    Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                            .filter(type -> type.getPackageName().startsWith("com.fasterxml"))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " speaks of " + type.getName())));
                }
            }
        };
    }
}
