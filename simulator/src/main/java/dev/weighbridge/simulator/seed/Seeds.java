package dev.weighbridge.simulator.seed;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random sources that depend on nothing but a seed and what they are for. */
public final class Seeds {
    private Seeds() {}

    /** The source for one purpose: the same for the same seed and texts on every machine. */
    public static RandomGenerator random(long seed, String... purpose) {
        return new SplittableRandom(hash(seed, purpose));
    }

    /** Sixteen hexadecimal digits that name one thing: the same for the same seed and texts. */
    public static String token(long seed, String... purpose) {
        return String.format(Locale.ROOT, "%016x", new SplittableRandom(hash(seed, purpose)).nextLong());
    }

    private static long hash(long seed, String... texts) {
        // FNV-1a over the characters, a separator after each text.
        long hash = seed ^ 0xCBF29CE484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001B3L;
        }
        return hash;
    }
}
