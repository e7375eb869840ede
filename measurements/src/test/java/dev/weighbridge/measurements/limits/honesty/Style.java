package dev.weighbridge.measurements.limits.honesty;

/**
 * How a gateway of tests tells of its limit.
 *
 * @param hint what its hints are multiplied by; 0 for none
 * @param wholeSeconds whether waits are rounded up to seconds
 * @param reset what its resets are multiplied by; 0 for none
 * @param moments whether resets are moments of the wall clock
 * @param counter what limit and remainder are multiplied by; 0 for none
 */
record Style(double hint, boolean wholeSeconds, double reset, boolean moments, double counter) {
    static final Style TRUTHFUL = new Style(1, false, 1, false, 1);
    static final Style SILENT = new Style(0, false, 0, false, 0);

    static Style hints(double factor) {
        return new Style(factor, false, 0, false, 0);
    }

    static Style resets(double factor) {
        return new Style(0, false, factor, false, 1);
    }

    static Style counters(double factor) {
        return new Style(0, false, 0, false, factor);
    }

    Style inWholeSeconds() {
        return new Style(hint, true, reset, moments, counter);
    }

    Style inMoments() {
        return new Style(hint, wholeSeconds, reset, true, counter);
    }
}
