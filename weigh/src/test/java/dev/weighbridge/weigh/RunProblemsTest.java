package dev.weighbridge.weigh;

import static dev.weighbridge.weigh.TestingSummaries.FINISHED;
import static dev.weighbridge.weigh.TestingSummaries.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterSubject;
import dev.weighbridge.measurements.meter.MeterVerdict;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Summary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunProblemsTest {
    private static final LastRun CLEAN = new LastRun(List.of("streaminglatencysimulation-20261121020000000"), null);
    private static final Cell ANSWERED = cell(Map.of("completed", 11, "http-error", 1), 2.5e8);

    @Test
    void aRunThatDidAllItPlannedHasNone() {
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(FINISHED), List.of(ANSWERED), List.of())))
                .isEmpty();
    }

    @Test
    void aDeadSimulationIsOneEvenWhereOthersMeasured() {
        LastRun died = new LastRun(List.of("streaminglatencysimulation-1"), "ForkException: exited with 137");
        assertThat(lines(died, TestingSummaries.of(List.of(FINISHED), List.of(ANSWERED), List.of())))
                .containsExactly("a simulation died: ForkException: exited with 137; its last words stand above");
    }

    @Test
    void aSimulationWithoutAnEndRecordIsOne() {
        LastRun two = new LastRun(List.of("streaminglatencysimulation-1", "tokenusagesimulation-2"), null);
        assertThat(lines(two, TestingSummaries.of(List.of(FINISHED), List.of(ANSWERED), List.of())))
                .containsExactly("simulation tokenusagesimulation left no record in run r1; its result is lost");
    }

    @Test
    void aSimulationThatGaveUpIsOneWithItsReason() {
        SimulationFacts gaveUp = new SimulationFacts("StreamingLatencySimulation", false, "the host went away");
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(gaveUp), List.of(ANSWERED), List.of())))
                .containsExactly("simulation StreamingLatencySimulation did not finish: the host went away");
    }

    @Test
    void aCapThatWasReachedIsNone() {
        SimulationFacts capped = new SimulationFacts(
                "StreamingLatencySimulation", false, "cap reached: requests 40 of 40 used or reserved");
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(capped), List.of(ANSWERED), List.of())))
                .isEmpty();
    }

    @Test
    void aRunThatMeasuredNothingIsOne() {
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(FINISHED), List.of(), List.of())))
                .containsExactly("run r1: nothing was measured");
    }

    @Test
    void aTargetThatAnsweredNothingIsOneWithWhatItSaid() {
        Cell refused = cell(Map.of("http-error", 12), null);
        ErrorKind error = new ErrorKind("free", "http-error", "401", 12, "a-1", "4/s", "Invalid API key", 401);
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(FINISHED), List.of(refused), List.of(error))))
                .containsExactly("target \"free\": none of 12 requests was answered: Invalid API key");
    }

    @Test
    void truncatedAndRefusedAnswersCountAsAnswers() {
        Cell delivered = cell(Map.of("truncated", 1, "refused", 1), null);
        assertThat(lines(CLEAN, TestingSummaries.of(List.of(FINISHED), List.of(delivered), List.of())))
                .isEmpty();
    }

    @Test
    void aRunThatOnlyLookedForLimitsIsNone() {
        Summary nothingElse = TestingSummaries.of(List.of(FINISHED), List.of(), List.of());
        assertThat(lines(CLEAN, nothingElse, List.of(TestingLimits.noneSeen(Decision.ADMITTED))))
                .isEmpty();
    }

    @Test
    void aRunThatOnlyGradedAnswersIsNone() {
        Summary graded =
                TestingSummaries.of(List.of(FINISHED), List.of(), List.of()).with(TestingAnswers.right(29, 40, 3));
        assertThat(lines(CLEAN, graded)).isEmpty();
    }

    @Test
    void aTargetThatGaveNoAnswerToGradeIsOne() {
        Summary graded =
                TestingSummaries.of(List.of(FINISHED), List.of(), List.of()).with(TestingAnswers.right(0, 0, 40));
        assertThat(lines(CLEAN, graded))
                .containsExactly("target \"free\": none of 40 requests was answered: no error was recorded");
    }

    @Test
    void aLimitThatWasLookedForWhereNobodyAnswersIsOne() {
        Summary nothingElse = TestingSummaries.of(List.of(FINISHED), List.of(), List.of());
        assertThat(lines(CLEAN, nothingElse, List.of(TestingLimits.noneSeen(Decision.UNKNOWN))))
                .containsExactly("target \"free\": none of 1 requests that looked for its limit was answered: "
                        + "it was refused with 401: no");
    }

    @Test
    void aMeterThatWasCheckedAloneIsAMeasurement() {
        MeterCheck right =
                new MeterCheck(MeterSubject.USAGE, MeterVerdict.RIGHT, "", "it reports usage", "", List.of("r.1-1"));
        assertThat(lines(metered("", right))).isEmpty();
    }

    @Test
    void aMeterThatWasCheckedWhereNobodyAnswersIsOne() {
        MeterCheck unknown =
                new MeterCheck(MeterSubject.USAGE, MeterVerdict.UNKNOWN, "", "nothing came", "", List.of());
        assertThat(lines(metered("3 requests in a row were not answered: http-error", unknown)))
                .containsExactly("target \"free\": none of 3 requests that checked its meter could be judged: "
                        + "3 requests in a row were not answered: http-error");
    }

    private static RunProblems metered(String stopped, MeterCheck check) {
        MeterResult result = new MeterResult("free", "openrouter `m`", false, 3, "o200k_base", stopped, List.of(check));
        Summary nothingElse = TestingSummaries.of(List.of(FINISHED), List.of(), List.of());
        return new RunProblems(CLEAN, nothingElse, List.of(), List.of(result));
    }

    private static List<String> lines(LastRun lastRun, Summary summary) {
        return lines(lastRun, summary, List.of());
    }

    private static List<String> lines(LastRun lastRun, Summary summary, List<TargetLimits> limits) {
        return lines(new RunProblems(lastRun, summary, limits, List.of()));
    }

    private static List<String> lines(RunProblems problems) {
        return problems.all().stream().map(Problem::line).toList();
    }
}
