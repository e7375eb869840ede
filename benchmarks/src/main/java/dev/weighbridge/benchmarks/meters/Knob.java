package dev.weighbridge.benchmarks.meters;

/** The kinds of meter, each with the name under which it is to be found. */
enum Knob {
    RIGHT("", ""),
    OVER("", "overhead"),
    SHORT("", "short"),
    MISSING("meter-missing", "missing"),
    MISSING_ON_STREAMS("usage-none", "missing-on-streams"),
    ZERO("usage-zero", "zero"),
    ZERO_ON_STREAMS("meter-zero-on-streams", "zero-on-streams"),
    DOUBLED("usage-doubled", "doubled"),
    OTHER_VOCABULARY("meter-other-vocabulary", "other-vocabulary"),
    CACHED("cached-prompt", "cached-unseen"),
    DISCOUNT_KEPT("meter-keeps-discount", "discount-kept"),
    REASONING_HIDDEN("meter-hides-reasoning", "hidden-reasoning"),
    LIMIT_IGNORED("max-tokens-ignored", "limit-ignored"),
    CHARGED_DOUBLE("meter-charges-double-silently", "charge-above-price"),
    ABORT_BILLED("", "billed-past-abort"),
    TWO_BACKENDS("", "several-tokenizers");

    private final String fault;
    private final String finding;

    Knob(String fault, String finding) {
        this.fault = fault;
        this.finding = finding;
    }

    /** The simulator's name for it; empty where it is none of its named faults. */
    String fault() {
        return fault;
    }

    /** What it is to be found as. */
    String finding() {
        return finding;
    }

    /** Whether only what the gateway says of its charges can show it. */
    boolean needsLedger() {
        return this == DISCOUNT_KEPT || this == CHARGED_DOUBLE || this == ABORT_BILLED;
    }
}
