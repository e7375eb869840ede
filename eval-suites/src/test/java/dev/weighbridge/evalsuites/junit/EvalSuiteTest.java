package dev.weighbridge.evalsuites.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.junit.example.Triage;
import dev.weighbridge.evalsuites.junit.testing.Played;
import dev.weighbridge.evalsuites.junit.testing.Sample;
import dev.weighbridge.evalsuites.junit.testing.Sorter;
import dev.weighbridge.evalsuites.suite.EvalCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.io.TempDir;

class EvalSuiteTest {
    private static final String METHOD = "isSortedInOneWord(Answer)";

    private Sorter sorter;

    @TempDir
    Path root;

    @BeforeEach
    void start() throws IOException {
        sorter = new Sorter();
        Played.comparison(root, sorter.baseUrl(), 100);
    }

    @AfterEach
    void stop() {
        sorter.close();
    }

    @Test
    void eachCaseIsATestThatAsksItsTargetOnce() {
        Played played = play(Triage.class);
        assertThat(played.end("twice")).isEqualTo("SUCCESSFUL");
        assertThat(played.end("late")).isEqualTo("SUCCESSFUL");
        assertThat(played.end("locked-out")).isEqualTo("SUCCESSFUL");
        assertThat(sorter.requests()).isEqualTo(3);
    }

    @Test
    void exampleOfTheDocsIsTheOneThatRuns() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/weighbridge/evalsuites/junit/example/Triage.java"));
        assertThat(Files.readString(Path.of("../docs/suites.md")))
                .contains("```java\n" + source.substring(source.indexOf("public class")) + "```");
        sorter.says("parcel is late", "billing");
        assertThat(play(Triage.class).end("late"))
                .contains(Files.readString(Path.of("../docs/suites.md"))
                        .lines()
                        .dropWhile(line -> !line.startsWith("case \"late\""))
                        .limit(3)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void wrongAnswerFailsWithTheGradersExplanation() {
        sorter.says("parcel is late", "billing");
        Played played = play(Triage.class);
        assertThat(played.end("twice")).isEqualTo("SUCCESSFUL");
        assertThat(played.end("late"))
                .startsWith("FAILED: case \"late\" of suite triage, target \"free\": incorrect: ")
                .contains("delivery")
                .endsWith("\n  asked:    Is this about billing, delivery or account? My parcel is late."
                        + "\n  answered: billing");
    }

    @Test
    void bodyMayCheckMoreOfARightAnswer() {
        sorter.says("parcel is late", "It is delivery");
        assertThat(play(Triage.class).end("late")).startsWith("FAILED: ").contains("not to contain");
    }

    @Test
    void cutAnswerIsAMatterOfQuality() {
        sorter.says("parcel is late", "delivery ...");
        assertThat(play(Triage.class).end("late")).startsWith("FAILED: ").contains(": truncated: it was cut off");
    }

    @Test
    void errorOfTheGatewayAbortsTheTestWithItsReason() {
        sorter.says("parcel is late", "400");
        Played played = play(Triage.class);
        assertThat(played.end("twice")).isEqualTo("SUCCESSFUL");
        assertThat(played.end("late"))
                .startsWith("ABORTED: case \"late\" of suite triage, target \"free\": not answered: http-error; ");
        assertThat(played.end(METHOD)).isEqualTo("SUCCESSFUL");
    }

    @Test
    void lastTestFailsWhereNothingWasAnswered() {
        sorter.says("charged twice", "401").says("parcel is late", "401").says("cannot log in", "401");
        Played played = play(Triage.class);
        assertThat(played.end("twice")).startsWith("ABORTED: ");
        assertThat(played.end("locked-out"))
                .startsWith("FAILED: suite triage: target \"free\" answered none of its cases: ");
    }

    @Test
    void missingKeyIsOneFailureAndNothingIsSent() {
        Played played = play(OfNamedTarget.class, Map.of("weighbridge.target", "locked"));
        assertThat(played.end("right()"))
                .isEqualTo("FAILED: comparisons/openrouter.yaml: target \"locked\": the environment variable"
                        + " NO_SUCH_KEY_HERE is not set; set it and run again: export NO_SUCH_KEY_HERE=...");
        assertThat(played.ends()).doesNotContainKeys("twice", "late");
        assertThat(sorter.requests()).isZero();
    }

    @Test
    void targetIsTheIncumbentWhereNoneIsNamed() {
        assertThat(play(OfNamedTarget.class).end("twice")).isEqualTo("SUCCESSFUL");
    }

    @Test
    void whatIsMissingIsNamedWithTheWayOut() {
        assertThat(play(OfNamedTarget.class, Map.of("weighbridge.target", "fre"))
                        .end("right()"))
                .isEqualTo("FAILED: comparisons/openrouter.yaml: target \"fre\" is not among its targets;"
                        + " did you mean \"free\"?");
        assertThat(play(OfNamedTarget.class, Map.of("weighbridge.target", "made-up"))
                        .end("right()"))
                .contains("is simulated, and tests start no simulator");
        assertThat(play(WithoutComparison.class).end("right()"))
                .contains("no comparison is named; give comparison = \"openrouter\"");
        assertThat(play(WithoutComparison.class, Map.of("weighbridge.comparison", "openrouter"))
                        .end("right()"))
                .isEqualTo("FAILED: none.yaml: no such suite; put it on the class path beside WithoutComparison,"
                        + " or into eval-suites/suites of the project");
    }

    @Test
    void eachRepeatIsATestAndASuiteMayBeOnAClass() throws IOException {
        Files.writeString(root.resolve("twice.yaml"), """
                cases:
                  - { id: login, prompt: I cannot log in., repeats: 2, checks: [ "contains:account" ] }
                """);
        Played played = play(Twice.class);
        assertThat(played.end("login (1 of 2)")).isEqualTo("SUCCESSFUL");
        assertThat(played.end("login (2 of 2)")).isEqualTo("SUCCESSFUL");
        assertThat(sorter.requests()).isEqualTo(2);
    }

    @Test
    void capsHoldOverAllSuitesOfAComparison() throws IOException {
        Played.comparison(root, sorter.baseUrl(), 4);
        Played played = play(Two.class);
        assertThat(sorter.requests()).isEqualTo(3);
        assertThat(played.ends().values())
                .anyMatch(end -> end.startsWith("ABORTED: ")
                        && end.contains("not answered: cap reached: requests 3 of 4 used or reserved"))
                .anyMatch(end -> end.startsWith(
                        "FAILED: suite triage: target \"free\" answered none of its cases: cap reached"));
    }

    @Test
    void annotationMayLowerTheCapOfRequests() {
        play(Capped.class);
        assertThat(sorter.requests()).isEqualTo(1);
    }

    private Played play(Class<?> test) {
        return play(test, Map.of());
    }

    private Played play(Class<?> test, Map<String, String> parameters) {
        return Played.play(test, root, parameters);
    }

    @Sample
    static class OfNamedTarget {
        @EvalSuite(value = "example/triage.yaml", comparison = "openrouter")
        void right() {}
    }

    @Sample
    static class WithoutComparison {
        @EvalSuite("none.yaml")
        void right() {}
    }

    @EvalSuite(value = "twice.yaml", comparison = "openrouter")
    @Sample
    static class Twice {
        @TestTemplate
        void right(EvalCase evalCase, Answer answer, CaseGraded graded) {
            assertThat(evalCase.id()).isEqualTo("login");
            assertThat(answer.text()).isEqualTo("account");
            assertThat(graded.overall().passed()).isTrue();
        }
    }

    @Sample
    static class Two {
        @EvalSuite(value = "example/triage.yaml", comparison = "openrouter", atOnce = 1)
        void first() {}

        @EvalSuite(value = "example/triage.yaml", comparison = "openrouter", atOnce = 1)
        void second() {}
    }

    @Sample
    static class Capped {
        @EvalSuite(value = "example/triage.yaml", comparison = "openrouter", atOnce = 1, mostRequests = 2)
        void right() {}
    }
}
