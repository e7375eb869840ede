package dev.weighbridge.benchmarks.limitsreal;

import java.util.Locale;

/**
 * A limiter to be found.
 *
 * @param name its name: a small word in file names and configurations
 * @param setting how it is set up, in its own words
 * @param limiting who limits
 * @param truth what it is known to be
 */
record RealLimiter(String name, String setting, Limiting limiting, Truth truth) {
    /** Its truth in words, e.g. {@code 8 at once, 4.00 a second}. */
    String numbersInWords() {
        return String.join(
                "; ",
                truth.numbers().stream()
                        .map(numbers -> numbers.perSecond() == null
                                ? String.format(Locale.ROOT, "%.0f at once", numbers.capacity())
                                : String.format(Locale.ROOT, "%.0f, %.2f/s", numbers.capacity(), numbers.perSecond()))
                        .toList());
    }
}
