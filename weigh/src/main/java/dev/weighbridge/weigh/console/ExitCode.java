package dev.weighbridge.weigh.console;

/** How a command, or a build that weighed, ends. */
public enum ExitCode {
    /** All is well. */
    PASS(0),
    /** The candidate is worse than its baseline. */
    REGRESSION(1),
    /** A case of a suite says the same of every model; it is never met where {@link #REGRESSION} is. */
    UNSOUND(1),
    /** The policy asks for a decision and the sample carries none. */
    INCONCLUSIVE(2),
    /** A result that is not to be trusted, or a gateway that gave none. */
    INVALID(3),
    /** The comparison or the command was wrong. */
    USAGE(64);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }
}
