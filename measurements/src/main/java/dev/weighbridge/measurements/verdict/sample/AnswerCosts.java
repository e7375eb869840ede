package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the same cases cost on both sides.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 * @param perRight whether the cost is that of a right answer, and not of all answers
 */
public record AnswerCosts(List<AnswerCost> pairs, boolean perRight) implements Sample {

    public AnswerCosts {
        pairs = List.copyOf(pairs);
    }

    /** The pairs of which both sides are known. */
    public AnswerCosts complete() {
        return new AnswerCosts(pairs.stream().filter(AnswerCost::complete).toList(), perRight);
    }

    /** Whether each side cost something, and, where it matters, was right at all, so that a ratio says something. */
    public boolean comparable() {
        AnswerCosts known = complete();
        boolean right = sum(known.each(AnswerCost::baseRight)) > 0 && sum(known.each(AnswerCost::candidateRight)) > 0;
        return sum(known.base()) > 0 && sum(known.candidate()) > 0 && (right || !perRight);
    }

    /** The clusters of its pairs. */
    public Clusters clusters() {
        return Clusters.of(pairs.stream().map(AnswerCost::cluster).toList());
    }

    /** What each pair cost the base, in pico-USD; 0 where that is not known. */
    public double[] base() {
        return each(AnswerCost::basePicoUsd);
    }

    /** What each pair cost the candidate, in pico-USD; 0 where that is not known. */
    public double[] candidate() {
        return each(AnswerCost::candidatePicoUsd);
    }

    /** What the base's cost is counted by: right answers, or one for each pair. */
    public double[] baseCount() {
        return each(pair -> perRight ? pair.baseRight() : 1);
    }

    /** The same of the candidate. */
    public double[] candidateCount() {
        return each(pair -> perRight ? pair.candidateRight() : 1);
    }

    @Override
    public Scale scale() {
        return Scale.COST;
    }

    @Override
    public Coverage coverage() {
        return new Coverage(complete().pairs.size(), pairs.size());
    }

    @Override
    public Optional<Shortfall> shortfall(Policy policy) {
        return Shortfalls.ofPairs(complete().clusters(), policy);
    }

    @Override
    public List<String> evidence(boolean moreIsBetter) {
        AnswerCosts known = complete();
        double[] gains = known.each(pair -> (pair.candidatePicoUsd() - pair.basePicoUsd()) * (moreIsBetter ? 1 : -1));
        return Evidence.ofGains(known.pairs.stream().map(AnswerCost::id).toList(), gains);
    }

    private double[] each(ToDoubleFunction<AnswerCost> part) {
        return pairs.stream().mapToDouble(part).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
