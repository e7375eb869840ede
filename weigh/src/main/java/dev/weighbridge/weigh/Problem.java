package dev.weighbridge.weigh;

/**
 * A reason why the build must not end green.
 *
 * @param kind which exit it asks for
 * @param line one line: which thing, what was found, the way out
 */
record Problem(Kind kind, String line) {

    /** What kind of reason, and the exit code it asks for. */
    enum Kind {
        /** The run is not to be trusted or a target never answered. */
        INVALID(3),
        /** The comparison or the command was wrong. */
        USAGE(64);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }
}
