package dev.weighbridge.measurements.verdict.decision;

import java.util.Collection;

/** Whether a target meets what is asked of it. */
public enum Standing {
    /** Nothing is asked. */
    NOT_ASKED,
    /** It surely meets all of it. */
    MEETS,
    /** It is not known well enough. */
    OPEN,
    /** It surely misses something. */
    MISSES;

    /** Of several things asked: the worst that is said of any. */
    static Standing ofAll(Collection<Standing> standings) {
        return standings.stream().max(Standing::compareTo).orElse(NOT_ASKED);
    }
}
