package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.sample.AnswerCosts;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;

/** Finds what samples say, by the method that each kind asks for. */
public final class Finder {
    private final Margins margins;
    private final Planning planning;

    private Finder(Margins margins, Planning planning) {
        this.margins = margins;
        this.planning = planning;
    }

    /**
     * A finder for a gate, where any significant loss decides.
     *
     * @param alphaWorse the one-sided level at which a loss will have to be significant, for planning alone
     */
    public static Finder forGate(Margins margins, Policy policy, double alphaWorse) {
        return new Finder(margins, Planning.of(policy, alphaWorse, true));
    }

    /** A finder for a decision, where a significant loss decides that is estimated to be at least the margin. */
    public static Finder forDecision(Margins margins, Policy policy) {
        return new Finder(margins, Planning.of(policy, policy.alpha(), false));
    }

    /**
     * What a sample of a metric says.
     *
     * @throws IllegalArgumentException where the metric has another scale than the sample
     */
    public Completions find(Metric metric, Sample sample) {
        if (metric.scale() != sample.scale()) {
            throw new IllegalArgumentException("no sample of " + metric + ": " + sample.scale());
        }
        if (sample instanceof AnswerPairs answers) {
            return shares(metric).find(answers);
        } else if (sample instanceof ScorePairs scores) {
            return shares(metric).find(scores);
        } else if (sample instanceof TokenPairs tokens) {
            return new TokenFinder(margins.tokensRatio(), planning).find(tokens);
        } else if (sample instanceof AnswerCosts costs) {
            return new CostFinder(margins.costRatio(), planning).find(costs);
        } else if (sample instanceof ControlledTimes times) {
            return new TimeFinder(metric, margins, planning).find(times);
        } else if (sample instanceof ControlledRuns runs) {
            return new RunsFinder(metric, margins, planning).find(runs);
        }
        return new TimeFinder(metric, margins, planning).find((HistoricTimes) sample);
    }

    private ShareFinder shares(Metric metric) {
        return new ShareFinder(margins.ofShare(metric), metric.moreIsBetter(), planning);
    }
}
