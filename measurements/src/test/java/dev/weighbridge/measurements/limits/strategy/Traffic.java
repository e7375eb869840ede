package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A client that sends as much as its pace allows, with rests now and then, and late by nothing, something or the most. */
record Traffic(long burst, double perSecond, Assumptions assumptions) {
    private static final int REQUESTS = 400;
    private static final double SECOND = 1e9;

    /** How many of its requests are rejected. */
    long rejections(LimiterModel model, RandomGenerator random) {
        RunningLimiter limiter = model.start();
        return Arrays.stream(arrivals(random))
                .filter(arrival -> !limiter.decide(arrival, assumptions.tokensPerCall()))
                .count();
    }

    private long[] arrivals(RandomGenerator random) {
        Pacer pacer = new Pacer(burst, perSecond);
        int restEvery = 1 + random.nextInt(REQUESTS);
        long[] now = {random.nextLong((long) (100 * SECOND))};
        return IntStream.range(0, REQUESTS)
                .mapToLong(i -> {
                    now[0] += i % restEvery == 0 ? (long) (random.nextDouble() * burst / perSecond * SECOND) : 0;
                    now[0] = pacer.send(now[0]);
                    return now[0] + (long) (late(i, random) * SECOND);
                })
                .sorted()
                .toArray();
    }

    /** A call that is as late as can be before one that is on time is what comes nearest to the limit. */
    private double late(int number, RandomGenerator random) {
        double share = number % 3 == 0 ? 1 : random.nextInt(2) * random.nextDouble();
        return share * assumptions.jitterSeconds();
    }
}
