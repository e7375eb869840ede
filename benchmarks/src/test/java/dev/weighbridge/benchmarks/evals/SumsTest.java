package dev.weighbridge.benchmarks.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Question;
import dev.weighbridge.weigh.evals.run.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SumsTest {
    @TempDir
    Path folder;

    @Test
    void theGatewayKnowsTheSumOfEveryQuestion() {
        KeyedAnswer answer = Sums.key()
                .find(Question.of("No. 7: What is 123 + 45? Answer with the number alone."))
                .orElseThrow();
        assertThat(answer).isEqualTo(KeyedAnswer.texts("arithmetic", "It is 168.", "It is hard to say."));
        assertThat(Sums.key().find(Question.of("Say hi."))).isEmpty();
    }

    @Test
    void aProjectAsksEveryModelAllItsCasesWithinTheCaps() throws IOException {
        Project project = Project.write(folder, "http://127.0.0.1:1/plain/v1", 30, 5, 1);
        Evaluation evaluation = project.evaluation();

        assertThat(evaluation.plan().items()).hasSize(60);
        assertThat(evaluation.plan().suites().get(0).cases())
                .extracting(EvalCase::checks)
                .allMatch(checks -> checks.size() == 1);
        assertThat(evaluation.plan().items().stream()
                        .map(evaluation.plan()::worst)
                        .mapToLong(WorstCase::tokens)
                        .sum())
                .isLessThan(evaluation.comparison().caps().tokens());
    }

    @Test
    void whatTheGatewayNotesIsReadBackUpToTheLineThatIsBeingWritten() throws IOException {
        Path file = folder.resolve("arrivals.txt");
        Files.writeString(
                file, Arrivals.line(1, "first", "Say\n hi. ") + Arrivals.line(2, "second", "Bye.") + "3\tfir");
        assertThat(Arrivals.read(file))
                .isEqualTo(List.of(
                        new Arrivals.Arrival(1, "first", "Say hi."), new Arrivals.Arrival(2, "second", "Bye.")));
    }

    @Test
    void theCommandIsTheScriptThatUsersCall() {
        assertThat(Commands.weigh(List.of("--version")).get(0)).endsWith("/bin/weigh");
        assertThat(Path.of("../bin/weigh")).isExecutable();
    }
}
