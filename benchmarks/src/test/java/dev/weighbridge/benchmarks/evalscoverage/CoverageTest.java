package dev.weighbridge.benchmarks.evalscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void anIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        Coverage coverage = Coverage.of(cell(0.7, "4"), 300, 1);
        assertThat(coverage.cell().truth()).isEqualTo(0.7);
        assertThat(coverage.share()).isBetween(0.9, 0.99);
        assertThat(coverage.measured()).isBetween(0.69, 0.71);
    }

    @Test
    void aGraderThatAcceptsWhatIsWrongIsFound() {
        Coverage coverage = Coverage.of(cell(0.7, "5"), 300, 1);
        assertThat(coverage.share()).isLessThan(0.1);
    }

    /** A hundred sums whose right answer is 4 and whose wrong one is 5, checked against this. */
    private static Cell cell(double accuracy, String checked) {
        return new Cell(
                "sums",
                true,
                IntStream.range(0, 100).mapToObj(i -> question(i, checked)).toList(),
                Cell.rightIn(accuracy));
    }

    private static Question question(int number, String checked) {
        Check check = new Check.Single("equals", false, checked, Map.of(), null, 1, null, "sums:1: checks");
        EvalCase sum = new EvalCase(
                "c" + number,
                List.of(new Message.User("What is 2 + 2? (" + number + ")")),
                Tools.NONE,
                Map.of(),
                List.of(check),
                null,
                "4",
                "en",
                List.of(),
                1,
                null,
                1);
        return new Question(sum, KeyedAnswer.texts("sums", "4", "5"));
    }
}
