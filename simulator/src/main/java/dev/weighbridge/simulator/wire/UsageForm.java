package dev.weighbridge.simulator.wire;

/** How truly a response tells its usage. */
public enum UsageForm {
    /** As it is. */
    HONEST,
    /** All numbers are 0. */
    ZERO,
    /** All numbers are twice what they are. */
    DOUBLED,
    /** Numbers are JSON strings. */
    STRINGS,
    /** Numbers have a fraction, which is 0. */
    FLOATS,
    /** There is no {@code total_tokens}. */
    WITHOUT_TOTAL;

    /** Whether its numbers are not the true ones. */
    public boolean lies() {
        return this == ZERO || this == DOUBLED;
    }

    int of(int tokens) {
        return switch (this) {
            case ZERO -> 0;
            case DOUBLED -> 2 * tokens;
            default -> tokens;
        };
    }
}
