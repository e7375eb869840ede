package dev.weighbridge.measurements.meter;

/** What a check of a meter came to. */
public enum MeterVerdict {
    /** As it should be. */
    RIGHT("right"),
    /** No lie, but worth knowing. */
    NOTED("worth knowing"),
    /** Not as it should be. */
    WRONG("wrong"),
    /** Nothing that came back could tell. */
    UNKNOWN("not known");

    private final String words;

    MeterVerdict(String words) {
        this.words = words;
    }

    /** The verdict in words. */
    public String words() {
        return words;
    }

    /** Whether it is something to tell: worth knowing, or wrong. */
    public boolean tells() {
        return this == NOTED || this == WRONG;
    }
}
