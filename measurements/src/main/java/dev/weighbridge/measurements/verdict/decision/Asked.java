package dev.weighbridge.measurements.verdict.decision;

/** What is asked of a target beside its answers. */
public enum Asked {
    /** That requests are inside their service level. */
    SERVICE_LEVEL("service level"),
    /** That its limits let the traffic through. */
    QUOTA("quota");

    private final String words;

    Asked(String words) {
        this.words = words;
    }

    /** Its name in a sentence. */
    public String words() {
        return words;
    }
}
