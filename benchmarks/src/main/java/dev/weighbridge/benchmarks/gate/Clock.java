package dev.weighbridge.benchmarks.gate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Times of requests in blocks.
 *
 * @param requests how many requests a block has
 * @param tail the standard deviation of the logarithm of a time
 * @param runEffect the same of what differs between runs for all targets
 * @param ownEffect the same of what differs between runs for one target only
 */
record Clock(int requests, double tail, double runEffect, double ownEffect) {
    private static final double WEATHER = 0.3;
    private static final double STALLED = 0.05;

    /** The logarithm of what the weather of one block does to all times. */
    double weather(RandomGenerator random) {
        return WEATHER * random.nextGaussian();
    }

    /** The logarithm of what one run does to all times. */
    double run(RandomGenerator random) {
        return runEffect * random.nextGaussian();
    }

    /** The logarithm of what one run does to the times of one target. */
    double own(RandomGenerator random) {
        return ownEffect * random.nextGaussian();
    }

    /** The median of a block of typical time {@code seconds}; one request in twenty stalls for a second. */
    double median(RandomGenerator random, double seconds) {
        double[] times = new double[requests];
        Arrays.setAll(
                times, i -> seconds * Math.exp(tail * random.nextGaussian()) + (random.nextDouble() < STALLED ? 1 : 0));
        Arrays.sort(times);
        return times[(requests - 1) / 2];
    }
}
