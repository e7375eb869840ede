package dev.weighbridge.reports.reading;

import java.util.Arrays;

/** How far the interval of a mean reaches out, from how far those of its independent parts do (Zou and Donner 2008). */
final class Reach {
    private Reach() {}

    static double ofMean(double... parts) {
        return Math.sqrt(Arrays.stream(parts).map(part -> part * part).sum()) / parts.length;
    }
}
