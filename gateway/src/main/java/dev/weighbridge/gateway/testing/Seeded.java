package dev.weighbridge.gateway.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Runs a property over many seeded random sources. A failure names its seed; {@code -Dseed=N} runs that one alone.
 */
public final class Seeded {
    private Seeded() {}

    /** Checks the property for seeds 1 to {@code count}, or for the one given by {@code -Dseed}. */
    public static void check(int count, Consumer<RandomGenerator> property) {
        Long only = Long.getLong("seed");
        LongStream seeds = only == null ? LongStream.rangeClosed(1, count) : LongStream.of(only);
        seeds.forEach(seed -> checkOne(seed, property));
    }

    /** A random source that is the same for the same seed on every machine. */
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static void checkOne(long seed, Consumer<RandomGenerator> property) {
        try {
            property.accept(random(seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("property fails; repeat with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
