package dev.weighbridge.measurements.meter;

/** What of a meter is checked. */
public enum MeterSubject {
    USAGE("usage is reported"),
    SAME_PROMPT("the same prompt, the same count"),
    LINEARITY("a longer prompt counts in proportion"),
    INPUT("input against a local count"),
    OUTPUT("output against a local count"),
    TOTAL("the total is the sum"),
    PLACEMENT("where usage stands"),
    SYSTEM("a system prompt"),
    TOOL("a tool's schema"),
    CACHE("cached tokens"),
    REASONING("reasoning tokens"),
    LIMIT("the length limit is kept"),
    CHARGE("the charge is the price"),
    ABORT("an answer that is broken off");

    private final String words;

    MeterSubject(String words) {
        this.words = words;
    }

    /** What is checked, in words. */
    public String words() {
        return words;
    }
}
