package dev.weighbridge.measurements.verdict.decision;

/** What a team is advised to do with one workload. */
public enum Choice {
    /** Go over to the candidate. */
    MOVE("MOVE"),
    /** Keep the incumbent. */
    STAY("STAY"),
    /** Enough was asked, and neither is the better choice. */
    TOO_CLOSE("TOO CLOSE"),
    /** More would have to be asked. */
    NOT_ENOUGH_DATA("NOT ENOUGH DATA");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    /** It as people read it. */
    public String words() {
        return words;
    }
}
