package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.history;
import static dev.weighbridge.measurements.verdict.sample.Samples.medians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.finding.Counted;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.TimeBlock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTimesTest {
    private static final double[] CONTROL = {.40, .50, .45, .47, .52, .44, .49, .46};

    /** The vector of the paired ratio: 1.169, 1.034 to 1.322, two-sided p 0.0198. */
    @Test
    void blocksAreComparedByTheirRatios() {
        double[] control = {.120, .340, .095, .410, .220, .180, .305, .150};
        double[] candidate = {.150, .360, .140, .400, .260, .250, .330, .155};
        Finding finding = finding(medians(control, candidate));

        assertThat(finding.estimate()).isCloseTo(1.1691920643514646, within(1e-12));
        assertThat(finding.interval().low()).isCloseTo(1.03381356, within(1e-8));
        assertThat(finding.interval().high()).isCloseTo(1.32229846, within(1e-8));
        assertThat(finding.pWorse()).isCloseTo(0.01984019016299496 / 2, within(1e-12));
        assertThat(finding.counted()).isEqualTo(Counted.BLOCK);
    }

    @Test
    void aSlowerCandidateFailsAndAnEqualOnePasses() {
        assertThat(rule(medians(CONTROL, times(1.4, 1.3, 1.35)))).isEqualTo(GateRule.WORSE);
        assertThat(rule(medians(CONTROL, times(1.02, 0.98, 1.0)))).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(medians(CONTROL, times(1.04, 1.05, 1.06)))).isEqualTo(GateRule.WORSE_WITHIN_MARGIN);
        assertThat(rule(medians(CONTROL, times(1.6, 0.8, 1.1)))).isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void aFewMillisecondsMoreAreAcceptedWhateverTheRatio() {
        double[] control = {.010, .011, .012, .010, .011, .012};
        double[] candidate = {.016, .017, .019, .015, .016, .018};
        Finding finding = finding(medians(control, candidate));

        assertThat(finding.estimate()).isGreaterThan(1.4);
        assertThat(finding.margin()).isCloseTo(1 + 0.020 / 0.01097, within(0.01));
        assertThat(rule(medians(control, candidate))).isEqualTo(GateRule.WORSE_WITHIN_MARGIN);
    }

    @Test
    void blocksThatAllHaveTheSameRatioCountAsSoManyCoins() {
        assertThat(finding(medians(CONTROL, times(1.0))).pNonInferior()).isEqualTo(1 / 256.0);
        assertThat(finding(medians(CONTROL, times(1.5))).pWorse()).isCloseTo(0, within(1 / 256.0));
    }

    @Test
    void theClientsErrorIsTakenOffEitherWay() {
        ControlledTimes slower = medians(CONTROL, times(1.4, 1.3, 1.35));
        ControlledTimes unsure = new ControlledTimes(0.5, slower.blocks(), 0.15);

        assertThat(rule(unsure)).isEqualTo(GateRule.UNDECIDED);
        assertThat(finding(unsure).interval().low()).isLessThan(1.1);
        assertThat(finding(unsure).interval().high())
                .isGreaterThan(finding(slower).interval().high());
    }

    @Test
    void tooFewBlocksOrValuesAreInvalid() {
        ControlledTimes five = medians(Arrays.copyOf(CONTROL, 5), Arrays.copyOf(CONTROL, 5));
        ControlledTimes four = medians(Arrays.copyOf(CONTROL, 4), Arrays.copyOf(CONTROL, 4));
        ControlledTimes p95 = new ControlledTimes(0.95, five.blocks(), 0);

        assertThat(judge(five).shortfall()).isNull();
        assertThat(judge(four).shortfall()).isEqualTo(Shortfall.TOO_FEW_BLOCKS);
        assertThat(judge(p95).shortfall()).isEqualTo(Shortfall.TOO_FEW_VALUES);
        assertThat(judge(p95).rule()).isEqualTo(GateRule.TOO_FEW);
    }

    @Test
    void aBlockWithoutTimesOnOneSideIsMissing() {
        List<TimeBlock> blocks = Stream.concat(
                        medians(CONTROL, CONTROL).blocks().stream(),
                        Stream.of(new TimeBlock("lost", List.of(0.4), List.of())))
                .toList();

        assertThat(rule(new ControlledTimes(0.5, blocks, 0))).isEqualTo(GateRule.LOW_COVERAGE);
    }

    @Test
    void withoutAControlAndEnoughBlessedRunsTimesAreShownAndNotGated() {
        MetricVerdict verdict = judge(history(0.9, .40, .41, .42, .40));

        assertThat(verdict.rule()).isEqualTo(GateRule.NO_CONTROL);
        assertThat(verdict.finding().isDefined()).isTrue();
        assertThat(judge(history(0.9, .40)).words()).startsWith("NOT GATED: TTFT was not judged: no control");
    }

    @Test
    void aRunIsHeldAgainstTheSpreadOfBlessedRuns() {
        assertThat(rule(history(.41, .40, .41, .42, .40, .41, .42))).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(history(.60, .40, .41, .42, .40, .41, .42))).isEqualTo(GateRule.WORSE);
        assertThat(rule(history(.60, .30, .55, .42, .40, .51, .42))).isEqualTo(GateRule.UNDECIDED);
    }

    /** Logarithms -1, -1.2, -0.8, -1.1, -0.9 have mean -1 and variance 0.025; one more run adds a fifth of it. */
    @Test
    void thePredictionIntervalIsKnown() {
        HistoricTimes times =
                history(Math.exp(-0.7), Math.exp(-1), Math.exp(-1.2), Math.exp(-0.8), Math.exp(-1.1), Math.exp(-0.9));
        Finding finding = finding(times);
        double reach = 2.7764451051977943 * Math.sqrt(0.025 * 1.2);

        assertThat(finding.estimate()).isCloseTo(Math.exp(0.3), within(1e-12));
        assertThat(finding.interval().low()).isCloseTo(Math.exp(0.3 - reach), within(1e-12));
        assertThat(finding.interval().high()).isCloseTo(Math.exp(0.3 + reach), within(1e-12));
        assertThat(finding.counted()).isEqualTo(Counted.RUN);
        assertThat(finding.n()).isEqualTo(5);
        assertThat(judge(times).words()).contains("a control in the same run would tell");
    }

    @Test
    void blessedRunsWithoutAnySpreadProveNothing() {
        assertThat(finding(history(.4, .4, .4, .4, .4, .4)).pNonInferior()).isEqualTo(0.25);
        assertThat(finding(history(.6, .4, .4, .4, .4, .4)).pWorse()).isEqualTo(0.25);
    }

    @Test
    void evidenceNamesTheSlowestFirst() {
        assertThat(judge(medians(CONTROL, times(1.0, 1.5, 1.2, 0.8))).evidence().subList(0, 4))
                .containsExactly("block-2", "block-6", "block-3", "block-7");
        assertThat(judge(history(.41, .40, .41, .42, .40, .41)).evidence()).containsExactly("x-3", "x-2");
    }

    private static double[] times(double... factors) {
        double[] candidate = CONTROL.clone();
        Arrays.setAll(candidate, i -> CONTROL[i] * factors[i % factors.length]);
        return candidate;
    }

    private static MetricVerdict judge(Sample sample) {
        return Gates.judge(Metric.TTFT, sample);
    }

    private static GateRule rule(Sample sample) {
        return judge(sample).rule();
    }

    private static Finding finding(Sample sample) {
        return judge(sample).finding().orElseThrow();
    }
}
