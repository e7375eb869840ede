package dev.weighbridge.weigh;

/** Ends a Maven build red; what is wrong was already said in lines of its own. */
final class RunFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    RunFailed(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    /** 1 for a regression, 2 where the policy asks for more, 3 for an invalid run, 64 for wrong configuration or usage. */
    int exitCode() {
        return exitCode;
    }
}
