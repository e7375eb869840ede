package dev.weighbridge.simulator.profile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A distribution of waiting times. */
public sealed interface Delay {
    /** No wait at all. */
    static Delay none() {
        return constant(Duration.ZERO);
    }

    /** One waiting time in nanoseconds, 0 or more. */
    long drawNanos(RandomGenerator random);

    /** Always the same time. */
    static Delay constant(Duration value) {
        return new Constant(value);
    }

    /** A log-normal time: half of the draws lie below the median, {@code sigma} is the spread of their logarithm. */
    static Delay logNormal(Duration median, double sigma) {
        return new LogNormal(median, sigma);
    }

    /**
     * The same time for every draw.
     *
     * @param value 0 or more
     */
    record Constant(Duration value) implements Delay {
        public Constant {
            requireNotNegative(value);
        }

        @Override
        public long drawNanos(RandomGenerator random) {
            return value.toNanos();
        }
    }

    /**
     * A right-skewed time, cut at a hundred medians so that no draw stalls a run for ever.
     *
     * @param median half of the draws lie below it, 0 or more
     * @param sigma the standard deviation of the logarithm, 0 or more
     */
    record LogNormal(Duration median, double sigma) implements Delay {
        private static final double LARGEST_FACTOR = 100;

        public LogNormal {
            requireNotNegative(median);
            if (!(sigma >= 0)) {
                throw new IllegalArgumentException("sigma is " + sigma + ", must be 0 or more");
            }
        }

        @Override
        public long drawNanos(RandomGenerator random) {
            double factor = Math.exp(sigma * random.nextGaussian());
            return Math.round(median.toNanos() * Math.min(factor, LARGEST_FACTOR));
        }
    }

    private static void requireNotNegative(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("delay is " + value + ", must not be negative");
        }
    }
}
