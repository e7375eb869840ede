package dev.weighbridge.measurements.plan;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Independent random sources drawn from one seed. Each use has its own, so that drawing more in one place moves nothing
 * elsewhere.
 *
 * @param seed the comparison's seed
 */
public record RandomStreams(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** The source for the {@code index}-th use of a purpose. */
    public RandomGenerator of(String purpose, int index) {
        return ALGORITHM.create(
                new Fingerprint().add(seed).add(purpose).add(index).bytes());
    }
}
