package dev.weighbridge.weigh;

import dev.weighbridge.weigh.console.ExitCode;

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
        INVALID(ExitCode.INVALID),
        /** The comparison or the command was wrong. */
        USAGE(ExitCode.USAGE);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode.code();
        }
    }
}
