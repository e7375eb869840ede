package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.mean.Moments;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What planned requests will use, by what cases of the same workload used before. Input follows the length of the request,
 * which is known; what is left, mostly the answer's length, is taken for a draw from the same population. So the total is
 * the known lengths at the seen rate plus as many mean remainders, and its error is that of the seen mean and of the draws
 * to come (the difference estimator of survey sampling; Cochran 1977, section 7.4).
 */
public final class Extrapolation {
    private static final double LEVEL = 0.95;

    private final List<SeenCase> seen;
    private final double inputRate;

    /**
     * An extrapolation from these cases.
     *
     * @throws IllegalArgumentException below 2 of them
     */
    public Extrapolation(List<SeenCase> seen) {
        if (seen.size() < 2) {
            throw new IllegalArgumentException("no extrapolation from " + seen.size() + " cases");
        }
        this.seen = List.copyOf(seen);
        this.inputRate = sum(SeenCase::inputTokens) / sum(SeenCase::length);
    }

    /** The tokens of planned requests. */
    public Prediction tokens(PlannedCases planned) {
        return total(planned, SeenCase::tokens, inputRate);
    }

    /** What planned requests cost, in pico-USD. */
    public Prediction picoUsd(PlannedCases planned, double picoUsdPerInputToken) {
        return total(planned, SeenCase::picoUsd, inputRate * picoUsdPerInputToken);
    }

    private Prediction total(PlannedCases planned, ToDoubleFunction<SeenCase> amount, double slope) {
        double[] remainders = seen.stream()
                .mapToDouble(one -> amount.applyAsDouble(one) - slope * one.length())
                .toArray();
        int n = remainders.length;
        double value = slope * planned.lengths() + planned.requests() * Moments.mean(remainders);
        double ofTheMean = (double) planned.requests() * planned.requests() / n;
        double error = Math.sqrt(Moments.variance(remainders) * (ofTheMean + planned.squares()));
        double reach = Critical.t(LEVEL, n - 1) * error;
        return new Prediction(Math.max(0, value), Math.max(0, value - reach), Math.max(0, value + reach));
    }

    private double sum(ToDoubleFunction<SeenCase> part) {
        return seen.stream().mapToDouble(part).sum();
    }
}
