package dev.weighbridge.measurements.statistics.repeats;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.mean.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * Scores of cases that were asked several times. The unit of inference is the case: repeats are averaged first, since
 * asking again says nothing of other cases (Miller 2024, arXiv 2411.00640).
 */
public final class RepeatedScores {
    private final List<double[]> scores;
    private final double[] caseMeans;

    private RepeatedScores(List<double[]> scores) {
        this.scores = scores;
        this.caseMeans = scores.stream().mapToDouble(Moments::mean).toArray();
    }

    /** The scores of each case; at least one for each, not always as many. */
    public static RepeatedScores of(List<double[]> scores) {
        return new RepeatedScores(scores.stream().map(double[]::clone).toList());
    }

    /** The mean score of each case. */
    public double[] caseMeans() {
        return caseMeans.clone();
    }

    /** The mean of the case means. */
    public Statistic<MeanEstimate> mean() {
        return MeanEstimate.of(caseMeans);
    }

    /**
     * Where the variance comes from; undefined below 2 cases and where no case was asked twice.
     */
    public Statistic<Spread> spread() {
        if (caseMeans.length < 2) {
            return Statistic.undefined("fewer than 2 cases");
        }
        double[] variances = scores.stream()
                .filter(repeats -> repeats.length > 1)
                .mapToDouble(Moments::variance)
                .toArray();
        if (variances.length == 0) {
            return Statistic.undefined("no case was asked twice");
        }
        double within = Arrays.stream(variances).average().orElseThrow();
        double share = scores.stream()
                .mapToDouble(repeats -> 1.0 / repeats.length)
                .average()
                .orElseThrow();
        double between = Math.max(0, Moments.variance(caseMeans) - within * share);
        return Statistic.of(new Spread(within, between, caseMeans.length));
    }

    /**
     * The parts of the variance of scores.
     *
     * @param within the mean variance of the scores of one case
     * @param between the variance of the cases' true means; 0 where it comes out below
     * @param cases how many cases there are
     */
    public record Spread(double within, double between, int cases) {

        /** The standard error of the mean if each case were asked {@code repeats} times, at least once. */
        public double standardError(int repeats) {
            if (repeats < 1) {
                throw new IllegalArgumentException("asked " + repeats + " times");
            }
            return Math.sqrt((between + within / repeats) / cases);
        }

        /** The standard error that no number of repeats gets below. */
        public double leastStandardError() {
            return Math.sqrt(between / cases);
        }
    }
}
