package dev.weighbridge.weigh.gate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import dev.weighbridge.measurements.verdict.Margins;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int CASES = 200;

    @Test
    void disagreementIsThatOfTwoAnswersToTheSameCase() {
        Calibration calibration = of(run("one", i -> true), run("two", i -> i % 8 != 0));
        assertThat(calibration.lines(200, Seeded.random(1)))
                .first()
                .isEqualTo("free on sums: 200 cases; two answers to a case differ in 12.5 %; "
                        + "a margin of 5 points needs about 331 cases");
    }

    @Test
    void ofThreeAnswersEveryPairCounts() {
        AnsweredCase one = new AnsweredCase("a", null, List.of(true, true, false));
        assertThat(one.disagreement()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void whereEachCaseWasAnsweredOnceItIsAnUpperBound() {
        assertThat(of(run("one", i -> i % 4 != 0)).lines(200, Seeded.random(1)))
                .first()
                .asString()
                .contains("each case was answered once; two answers to a case differ in at most 37.5 %");
    }

    @Test
    void aGateOnWhatDidNotChangeFailsAsRarelyAsPromised() {
        Calibration calibration = of(run("one", i -> i % 5 != 0), run("two", i -> i % 7 != 0));
        assertThat(calibration.failed(400, Seeded.random(7))).isLessThanOrEqualTo(6);
    }

    @Test
    void answersThatNeverDifferSayNothingOfTheCasesNeeded() {
        assertThat(of(run("one", i -> true), run("two", i -> true)).lines(10, Seeded.random(1)))
                .first()
                .asString()
                .endsWith("differ in 0.0 %; none differed, so how many cases a margin of 5 points needs is not known");
    }

    @Test
    void withoutGradesThereIsNothingToReplay() {
        Calibration empty = of(run("one", List.of()));
        assertThat(empty.empty()).isTrue();
        assertThat(empty.lines(10, Seeded.random(1)))
                .containsExactly("nothing was graded in these runs, so nothing can be replayed");
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        Calibration calibration = of(run("one", i -> i % 3 != 0));
        assertThat(calibration.lines(50, Seeded.random(3))).isEqualTo(calibration.lines(50, Seeded.random(3)));
    }

    private static Calibration of(RunProjection... runs) {
        return new Calibration(Margins.withDefaults(), List.of(runs));
    }

    private static RunProjection run(String id, IntPredicate right) {
        return run(
                id,
                IntStream.range(0, CASES)
                        .mapToObj(i -> new CaseProjection(
                                "case-" + i,
                                "hash",
                                null,
                                1,
                                List.of(new Repeat(
                                        right.test(i) ? CaseOutcome.CORRECT : CaseOutcome.INCORRECT,
                                        right.test(i) ? 1 : 0,
                                        null))))
                        .toList());
    }

    private static RunProjection run(String id, List<CaseProjection> cases) {
        TargetProjection free = new TargetProjection("free", "m", null, cases, List.of());
        WorkloadProjection sums = new WorkloadProjection("sums", "h", "a", List.of(free));
        return new RunProjection(id, Instant.EPOCH, true, "machine", false, 0, List.of(sums));
    }
}
