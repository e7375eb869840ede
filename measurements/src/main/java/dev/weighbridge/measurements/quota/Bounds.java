package dev.weighbridge.measurements.quota;

/**
 * How many requests are let through in some time.
 *
 * @param least the least that is known to be, at least 0; infinite where there surely is no limit
 * @param most the most that may be, at least {@code least}; infinite where no limit is known
 * @param source where that is known from, or why it is not, as a clause
 */
record Bounds(double least, double most, String source) {

    /** A number that somebody states. */
    static Bounds stated(double number, String by) {
        return new Bounds(number, number, "stated " + by);
    }

    /** Bounds where no limit was met. */
    static Bounds seen(double least, String how) {
        return new Bounds(least, Double.POSITIVE_INFINITY, how);
    }

    /** The same where the least is not known after all. */
    Bounds withoutLeast() {
        return new Bounds(0, most, source);
    }

    /** What is left where another limit holds as well. */
    Bounds and(Bounds other) {
        Bounds nearer = other.most < most ? other : this;
        return new Bounds(Math.min(least, other.least), nearer.most, nearer.source);
    }
}
