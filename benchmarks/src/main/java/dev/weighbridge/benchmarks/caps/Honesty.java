package dev.weighbridge.benchmarks.caps;

/** How far a gateway's meter and price can be trusted. */
enum Honesty {
    HONEST("none"),
    CHARGES_DOUBLE("meter-charges-double"),
    SILENTLY_DOUBLE("meter-charges-double-silently"),
    TOLD_ZERO("usage-zero"),
    ZERO_ON_STREAMS("meter-zero-on-streams"),
    NOT_TOLD("meter-missing"),
    TOLD_SHORT("meter-short-by-50"),
    TOLD_OVER("meter-over-by-50"),
    HIDES_REASONING("meter-hides-reasoning"),
    IGNORES_LIMIT("max-tokens-ignored"),
    /** What it charges is twice its price, and nothing in its answers tells. */
    UNSEEN("meter-charges-double-silently");

    private final String fault;

    Honesty(String fault) {
        this.fault = fault;
    }

    /** The simulator's name for it. */
    String fault() {
        return fault;
    }

    /** Whether the gateway says with each answer what it charged. */
    boolean tellsCost() {
        return this == SILENTLY_DOUBLE;
    }
}
