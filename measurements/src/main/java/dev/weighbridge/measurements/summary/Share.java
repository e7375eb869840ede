package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * A share of a count with its 95 % Wilson interval.
 *
 * @param k how many did
 * @param n of how many; 0 where there were none, and then nothing else is known
 * @param estimate k / n; null where n is 0
 * @param low lower end of the interval; null where n is 0
 * @param high upper end of the interval; null where n is 0
 */
public record Share(
        int k,
        int n,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high) {}
