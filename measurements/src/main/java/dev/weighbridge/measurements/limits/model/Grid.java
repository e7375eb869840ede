package dev.weighbridge.measurements.limits.model;

/** Windows of one length, one of which begins at the phase. */
record Grid(long windowNanos, long phaseNanos) {
    /** The window that a time is in. */
    long number(long nanos) {
        return Math.floorDiv(nanos - phaseNanos, windowNanos);
    }

    /** When a window begins. */
    long start(long number) {
        return phaseNanos + number * windowNanos;
    }
}
