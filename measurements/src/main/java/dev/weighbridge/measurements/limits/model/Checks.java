package dev.weighbridge.measurements.limits.model;

/** What the numbers of a model must be. */
final class Checks {
    private Checks() {}

    static void positive(String name, long value, String otherName, long other) {
        if (value < 1 || other < 1) {
            throw new IllegalArgumentException(
                    name + " is " + value + " and " + otherName + " " + other + "; both must be above 0");
        }
    }
}
