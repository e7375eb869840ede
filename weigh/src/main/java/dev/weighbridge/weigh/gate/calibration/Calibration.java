package dev.weighbridge.weigh.gate.calibration;

import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.power.NonInferiorityPlan;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How often the gate errs on what targets answered in some runs, and how many cases its margin needs there. */
public final class Calibration {
    private static final double PERCENT = 100;
    private static final double LEVEL = 0.95;

    private final Margins margins;
    private final Policy policy = Policy.withDefaults();
    private final List<Answerer> answerers;

    /**
     * A calibration.
     *
     * @param margins the margins that were asked for
     * @param runs runs of one comparison
     */
    public Calibration(Margins margins, List<RunProjection> runs) {
        this.margins = margins;
        this.answerers = Answerers.of(runs);
    }

    /** Whether no run has a graded answer. */
    public boolean empty() {
        return answerers.isEmpty();
    }

    /** What it comes to, a line for each target on each workload, and one for the gate. */
    public List<String> lines(int replays, RandomGenerator random) {
        if (empty()) {
            return List.of("nothing was graded in these runs, so nothing can be replayed");
        }
        List<String> lines = new ArrayList<>();
        answerers.forEach(answerer -> lines.add(line(answerer)));
        lines.add(falseFails(failed(replays, random), replays));
        return lines;
    }

    /** Of so many runs in which nothing changed, how many the gate fails. */
    int failed(int replays, RandomGenerator random) {
        Gate gate = new Gate(margins, policy);
        int failed = 0;
        for (int i = 0; i < replays; i++) {
            List<GateInput> inputs = answerers.stream()
                    .map(each -> GateInput.of(
                            new Subject(each.workload(), each.target(), Metric.ACCURACY, ""), each.replay(random)))
                    .toList();
            failed += gate.judge(inputs).status() == GateStatus.FAIL ? 1 : 0;
        }
        return failed;
    }

    private String line(Answerer answerer) {
        double disagreement = answerer.disagreement();
        String differ = answerer.repeated()
                ? "two answers to a case differ in "
                : "each case was answered once; two answers to a case differ in at most ";
        return String.format(
                Locale.ROOT,
                "%s on %s: %d cases; %s%.1f %%; %s",
                answerer.target(),
                answerer.workload(),
                answerer.cases().size(),
                differ,
                PERCENT * disagreement,
                needed(disagreement));
    }

    private String needed(double disagreement) {
        String margin =
                String.format(Locale.ROOT, "%.4g", PERCENT * margins.accuracy()).replaceAll("\\.?0+$", "");
        if (disagreement == 0) {
            return "none differed, so how many cases a margin of " + margin + " points needs is not known";
        }
        return new NonInferiorityPlan(policy.alpha(), policy.power())
                .casesOfScoreTest(disagreement, 0, margins.accuracy())
                .map(cases -> String.format(
                        Locale.ROOT, "a margin of %s points needs about %.0f cases", margin, Math.ceil(cases)))
                .asOptional()
                .orElse("no number of cases proves a margin of " + margin + " points");
    }

    private String falseFails(int failed, int replays) {
        Interval interval =
                new Proportion(failed, replays).clopperPearson(LEVEL).orElseThrow();
        return String.format(
                Locale.ROOT,
                "false FAILs: %d of %d replays in which nothing changed, %.2f %% (95 %% %.2f to %.2f); at most %.2f %% is promised",
                failed,
                replays,
                PERCENT * failed / replays,
                PERCENT * interval.low(),
                PERCENT * interval.high(),
                PERCENT * policy.falseFail());
    }
}
