package dev.weighbridge.weigh;

import dev.weighbridge.weigh.console.ExitCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A reason why the build must not end green.
 *
 * @param kind which exit it asks for
 * @param line one line: which thing, what was found, the way out
 */
record Problem(Kind kind, String line) {

    /** What kind of reason, and the exit code it asks for; the worst one last. */
    enum Kind {
        /** The policy asks for a decision and the sample carries none. */
        INCONCLUSIVE(ExitCode.INCONCLUSIVE),
        /** Something is worse than in the baseline. */
        REGRESSION(ExitCode.REGRESSION),
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

        /** The kind of an exit code other than 0. */
        static Kind of(int exitCode) {
            return Arrays.stream(values())
                    .filter(kind -> kind.exitCode() == exitCode)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no problem ends with " + exitCode));
        }

        /** Of some problems, the one that decides how the build ends. */
        static Kind worst(List<Problem> problems) {
            return problems.stream()
                    .map(Problem::kind)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
