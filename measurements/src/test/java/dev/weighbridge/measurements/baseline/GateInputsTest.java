package dev.weighbridge.measurements.baseline;

import static dev.weighbridge.measurements.baseline.Projections.blocks;
import static dev.weighbridge.measurements.baseline.Projections.run;
import static dev.weighbridge.measurements.baseline.Projections.target;
import static dev.weighbridge.measurements.baseline.Projections.triage;
import static dev.weighbridge.measurements.baseline.Projections.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.GateRule;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GateInputsTest {
    private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);

    @Test
    void oneTargetAloneIsShownUntilFiveRunsAreBlessed() {
        Baseline baseline = Baseline.first("simulated", alone("run-0", 0.400), Projections.AT);
        assertThat(rule(baseline, alone("now", 0.4), Metric.TTFT)).isEqualTo(GateRule.NO_CONTROL);
        for (int i = 1; i < 5; i++) {
            baseline = baseline.bless(alone("run-" + i, 0.400 + 0.002 * i), Projections.AT);
        }

        assertThat(((HistoricTimes) sample(baseline, alone("now", 0.4), Metric.TTFT)).blessedSeconds())
                .hasSize(5);
        assertThat(rule(baseline, alone("now", 0.401), Metric.TTFT)).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(baseline, alone("now", 0.6), Metric.TTFT)).isEqualTo(GateRule.WORSE);
        assertThat(rule(baseline, elsewhere(alone("now", 0.6)), Metric.TTFT)).isEqualTo(GateRule.NO_CONTROL);
    }

    @Test
    void fiveBlessedRunsSayHowMuchARatioDiffersFromRunToRun() {
        Baseline baseline = Baseline.first("simulated", both("run-0", 0.4), Projections.AT);
        assertThat(effect(baseline)).isEqualTo(RunEffect.allowance());
        double[] seconds = {0.5, 0.3, 0.45, 0.36};
        for (int i = 0; i < seconds.length; i++) {
            baseline = baseline.bless(both("run-" + (i + 1), seconds[i]), Projections.AT);
        }

        assertThat(effect(baseline).degreesOfFreedom()).isEqualTo(4);
        assertThat(effect(baseline).deviation()).isBetween(0.15, 0.25);
    }

    @Test
    void aPlanWithTooFewBlocksIsShownAndNotInvalid() {
        TargetProjection small = target("free", usual(400), blocks(0.4, 0, 0).subList(0, 4));
        RunProjection run = run("run", triage(small));
        Baseline baseline = Baseline.first("simulated", run, Projections.AT);

        RunProjection late = new RunProjection("late", Projections.AT, false, "machine-1", true, 0, run.workloads());

        assertThat(rule(baseline, run, Metric.ERROR_SHARE)).isEqualTo(GateRule.TOO_FEW_PLANNED);
        assertThat(rule(baseline, late, Metric.TTFT)).isEqualTo(GateRule.TOO_FEW_PLANNED);
        assertThat(Judgement.of(Gate.withDefaults(), baseline, run, ALL).status())
                .contains(GateStatus.PASS);
    }

    @Test
    void aSimulatedRunIsNotHeldAgainstARealOneNorTimesOfAClientThatWasLate() {
        Baseline baseline = Baseline.first("simulated", both("run-0", 0.4), Projections.AT);
        RunProjection now = both("now", 0.4);
        RunProjection simulated =
                new RunProjection("now", Projections.AT, true, "machine-1", false, 0, now.workloads());
        RunProjection late = new RunProjection("now", Projections.AT, false, "machine-1", true, 0, now.workloads());

        assertThat(rule(baseline, simulated, Metric.ACCURACY)).isEqualTo(GateRule.SIMULATED_AGAINST_REAL);
        assertThat(rule(baseline, late, Metric.TTFT)).isEqualTo(GateRule.CLIENT_BOUND);
        assertThat(rule(baseline, late, Metric.ACCURACY)).isEqualTo(GateRule.NON_INFERIOR);
    }

    @Test
    void casesAskedSeveralTimesAreComparedByTheirMeans() {
        List<CaseProjection> thrice = usual(50).stream()
                .map(c -> new CaseProjection(
                        c.id(),
                        c.hash(),
                        null,
                        1,
                        List.of(
                                c.repeats().get(0),
                                new Repeat(CaseOutcome.INCORRECT, 0, 5L),
                                new Repeat(CaseOutcome.SKIPPED, 0, null))))
                .toList();
        RunProjection run = run("run", triage(target("free", thrice, List.of())));
        Sample sample = sample(Baseline.first("simulated", run, Projections.AT), run, Metric.ACCURACY);

        assertThat(((ScorePairs) sample).pairs().get(0).base()).isEqualTo(0.5);
    }

    @Test
    void anAnswerThatWasNotDeliveredIsMissingAndNotWrong() {
        RunProjection before = both("run-0", 0.4);
        List<CaseProjection> lost =
                Projections.cases(400, i -> i <= 10 ? CaseOutcome.INFRASTRUCTURE_ERROR : CaseOutcome.CORRECT);
        RunProjection now = run("now", triage(target("free", lost, List.of())));
        Baseline baseline = Baseline.first("simulated", before, Projections.AT);

        AnswerPairs pairs = (AnswerPairs) sample(baseline, now, Metric.ACCURACY);
        assertThat(pairs.coverage().missing()).isEqualTo(10);
        assertThat(rule(baseline, now, Metric.ACCURACY)).isEqualTo(GateRule.LOW_COVERAGE);
    }

    @Test
    void swappingRunsFlipsEverySignAndNeverTheHonesty() {
        Seeded.check(40, random -> {
            RunProjection one = drawn("one", random);
            RunProjection other = drawn("other", random);
            List<MetricVerdict> there = verdicts(Baseline.first("simulated", one, Projections.AT), other);
            List<MetricVerdict> back = verdicts(Baseline.first("simulated", other, Projections.AT), one);

            assertThat(there).hasSameSizeAs(back);
            for (int i = 0; i < there.size(); i++) {
                checkSwapped(there.get(i), back.get(i));
            }
        });
    }

    private static void checkSwapped(MetricVerdict there, MetricVerdict back) {
        Finding one = there.finding().orElseThrow();
        Finding other = back.finding().orElseThrow();
        if (one.scale().ratio()) {
            assertThat(one.estimate() * other.estimate()).isCloseTo(1, within(1e-9));
        } else {
            assertThat(one.estimate()).isCloseTo(-other.estimate(), within(1e-9));
            assertThat(one.interval().low()).isCloseTo(-other.interval().high(), within(1e-9));
        }
        assertThat(one.pWorse() + other.pWorse()).isGreaterThan(1 - 1e-9);
        assertThat(List.of(there.status(), back.status())).isNotEqualTo(List.of(GateStatus.FAIL, GateStatus.FAIL));
    }

    private static RunProjection drawn(String id, RandomGenerator random) {
        List<TargetProjection> targets = new ArrayList<>();
        for (String name : List.of("free", "paid")) {
            double right = 0.5 + random.nextDouble() / 2;
            List<CaseProjection> cases = Projections.cases(
                    60, i -> random.nextDouble() < right ? CaseOutcome.CORRECT : CaseOutcome.INCORRECT);
            targets.add(target(name, cases, blocks(0.2 + random.nextDouble(), random.nextInt(12), random.nextInt(4))));
        }
        return run(id, triage(targets.toArray(TargetProjection[]::new)));
    }

    private static List<MetricVerdict> verdicts(Baseline baseline, RunProjection run) {
        return Gate.withDefaults()
                .judge(GateInputs.of(baseline, run, Policy.withDefaults(), ALL))
                .verdicts();
    }

    private static RunProjection alone(String id, double seconds) {
        return run(id, triage(target("free", usual(400), blocks(seconds, 0, 0))));
    }

    private static RunProjection both(String id, double seconds) {
        return run(
                id,
                triage(
                        target("free", usual(400), blocks(seconds, 0, 0)),
                        target("paid", usual(400), blocks(0.5, 0, 0))));
    }

    private static RunProjection elsewhere(RunProjection run) {
        return new RunProjection(run.run(), run.startedAt(), false, "machine-2", false, 0, run.workloads());
    }

    private static RunEffect effect(Baseline baseline) {
        return ((ControlledRuns) sample(baseline, both("now", 0.4), Metric.TTFT)).effect();
    }

    private static Sample sample(Baseline baseline, RunProjection run, Metric metric) {
        return GateInputs.of(baseline, run, Policy.withDefaults(), ALL).stream()
                .filter(i -> i.subject().target().equals("free") && i.subject().metric() == metric)
                .findFirst()
                .map(GateInput::sample)
                .orElseThrow();
    }

    private static GateRule rule(Baseline baseline, RunProjection run, Metric metric) {
        return verdicts(baseline, run).stream()
                .filter(v -> v.subject().target().equals("free") && v.subject().metric() == metric)
                .findFirst()
                .map(MetricVerdict::rule)
                .orElseThrow();
    }
}
