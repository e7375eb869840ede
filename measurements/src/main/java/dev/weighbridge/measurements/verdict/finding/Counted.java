package dev.weighbridge.measurements.verdict.finding;

/** What a finding's number counts. */
public enum Counted {
    /** Cases or requests on both sides. */
    PAIR("pair"),
    /** Blocks of load, each with its control's block. */
    BLOCK("block"),
    /** Blessed runs. */
    RUN("blessed run");

    private final String word;

    Counted(String word) {
        this.word = word;
    }

    /** One of them in a sentence. */
    public String word() {
        return word;
    }
}
