package dev.weighbridge.measurements.statistics.resample;

/** Counts how many sums are as extreme as the observed one. Not safe for use by several threads. */
final class SignCounts {
    /** Sums of the same numbers in another order differ by less than this share of the sum of their amounts. */
    private static final double ROUNDING = 1e-12;

    private final double observed;
    private final double tolerance;
    private long all;
    private long asFar;
    private long asHigh;
    private long asLow;

    SignCounts(double observed, double sumOfAmounts) {
        this.observed = observed;
        this.tolerance = ROUNDING * sumOfAmounts;
    }

    /** Counts the signs as they were observed, and turned. */
    void addObserved() {
        addBothWays(observed);
    }

    /** Counts a sum of other signs, and of those signs turned. */
    void addBothWays(double sum) {
        add(sum);
        add(-sum);
    }

    private void add(double sum) {
        all++;
        if (Math.abs(sum) >= Math.abs(observed) - tolerance) {
            asFar++;
        }
        if (sum >= observed - tolerance) {
            asHigh++;
        }
        if (sum <= observed + tolerance) {
            asLow++;
        }
    }

    SignFlip shares(boolean exact) {
        double total = all;
        return new SignFlip(asFar / total, asHigh / total, asLow / total, exact);
    }
}
