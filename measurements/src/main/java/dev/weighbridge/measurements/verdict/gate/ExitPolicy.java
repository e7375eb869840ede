package dev.weighbridge.measurements.verdict.gate;

import java.util.Locale;

/** Which statuses of a run end a build. */
public enum ExitPolicy {
    /** A run that is INCONCLUSIVE warns. */
    PULL_REQUEST,
    /** A run that is INCONCLUSIVE ends the build as well. */
    RELEASE;

    private static final int FAILED = 1;
    private static final int INCONCLUSIVE = 2;
    private static final int INVALID = 3;

    /** Its word in files: {@code pull-request}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exit code: 0 to go on, 1 for FAIL, 2 for INCONCLUSIVE where that ends a build, 3 for INVALID. */
    public int exitCode(GateStatus status) {
        return switch (status) {
            case PASS, NOT_GATED -> 0;
            case FAIL -> FAILED;
            case INCONCLUSIVE -> this == RELEASE ? INCONCLUSIVE : 0;
            case INVALID -> INVALID;
        };
    }
}
