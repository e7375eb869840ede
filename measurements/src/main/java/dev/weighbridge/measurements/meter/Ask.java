package dev.weighbridge.measurements.meter;

/** What one probe of a meter asks. */
public enum Ask {
    /** The reference prompt, answered in one body. */
    WHOLE("whole"),
    /** The reference prompt, streamed with its usage asked for. */
    STREAM("stream"),
    /** The reference prompt, streamed without its usage asked for. */
    UNASKED("unasked"),
    /** The reference prompt once more. */
    AGAIN("again"),
    /** The same with its text twice. */
    TWICE("twice"),
    /** The same with its text four times. */
    FOURFOLD("fourfold"),
    /** A Korean text. */
    KOREAN("korean"),
    /** The same Korean text three times. */
    KOREAN_THRICE("korean-thrice"),
    /** The reference prompt after a system prompt. */
    SYSTEM("system"),
    /** The reference prompt with a tool on offer. */
    TOOL("tool"),
    /** A long answer under a short length limit. */
    LIMIT("limit"),
    /** A long answer that is broken off. */
    ABORT("abort");

    private final String label;

    Ask(String label) {
        this.label = label;
    }

    /** The spelling in journals and files. */
    public String label() {
        return label;
    }

    /** Whether it asks the reference prompt and nothing else, so that its input must always be the same. */
    public boolean reference() {
        return this == WHOLE || this == STREAM || this == UNASKED || this == AGAIN;
    }

    /** Whether nobody can have asked this before in this run, so that no cache can know it. */
    boolean unseen() {
        return this == TWICE || this == FOURFOLD || this == KOREAN || this == KOREAN_THRICE;
    }
}
