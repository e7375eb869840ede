package dev.weighbridge.measurements.statistics.resample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random source for each metric, all from one seed. It depends on nothing but the seed and the metric's name, so that
 * adding a metric moves no other metric's interval.
 *
 * @param seed the seed of all
 */
public record Streams(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /**
     * A fresh source for a metric, at its beginning.
     *
     * @param metric its full name: suite, metric and pair of targets
     */
    public RandomGenerator of(String metric) {
        byte[] name = metric.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(seed)
                .put(name)
                .array();
        return ALGORITHM.create(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
