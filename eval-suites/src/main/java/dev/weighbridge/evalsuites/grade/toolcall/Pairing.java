package dev.weighbridge.evalsuites.grade.toolcall;

import java.util.Arrays;
import java.util.function.BiPredicate;

/** Pairs as many expected calls with given ones as can be, in any order. Taking the first that fits could miss a way. */
final class Pairing {
    private final int[] expectedOf;
    private final BiPredicate<Integer, Integer> fits;

    private Pairing(int given, BiPredicate<Integer, Integer> fits) {
        expectedOf = new int[given];
        Arrays.fill(expectedOf, -1);
        this.fits = fits;
    }

    /** The expected call each given one is paired with, -1 where with none. */
    static int[] of(int expected, int given, BiPredicate<Integer, Integer> fits) {
        Pairing pairing = new Pairing(given, fits);
        for (int i = 0; i < expected; i++) {
            pairing.place(i, new boolean[given]);
        }
        return pairing.expectedOf.clone();
    }

    private boolean place(int expected, boolean[] tried) {
        for (int given = 0; given < expectedOf.length; given++) {
            if (!tried[given] && fits.test(expected, given)) {
                tried[given] = true;
                if (expectedOf[given] < 0 || place(expectedOf[given], tried)) {
                    expectedOf[given] = expected;
                    return true;
                }
            }
        }
        return false;
    }
}
