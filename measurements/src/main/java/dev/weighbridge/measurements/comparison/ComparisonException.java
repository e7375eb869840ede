package dev.weighbridge.measurements.comparison;

/** A comparison that cannot be used; the message is one line that names the file, the place, the rule and the way out. */
public final class ComparisonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ComparisonException(String message) {
        super(message);
    }
}
