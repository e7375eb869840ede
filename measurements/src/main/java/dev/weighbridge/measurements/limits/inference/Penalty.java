package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.inference.Mask.Bearing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a trace under a penalty: what was rejected for a breach, and what for its penalty. A rejection after a penalty is
 * a breach of its own. Near a penalty's end it may be either; there are several readings then.
 */
final class Penalty {
    private final Trace trace;
    private final double shortest;
    private final double longest;
    private final Doubt doubt;
    private final Bearing[] bearing;
    private double breachEarly = Double.NEGATIVE_INFINITY;
    private double breachLate = Double.NEGATIVE_INFINITY;

    /** What a rejection near a penalty's end is taken for. */
    private enum Doubt {
        STILL_PUNISHED,
        AS_IS_LIKELIER,
        NEW_BREACH
    }

    private Penalty(Trace trace, double shortest, double longest, Doubt doubt) {
        this.trace = trace;
        this.shortest = shortest;
        this.longest = longest;
        this.doubt = doubt;
        this.bearing = new Bearing[trace.size()];
    }

    /**
     * What each request says, in each way in which the trace can be read; empty where something was let through in spite of
     * the penalty.
     *
     * @param shortest the penalty at least, in nanoseconds
     * @param longest the penalty at most
     */
    static List<Bearing[]> readings(Trace trace, double shortest, double longest) {
        List<Bearing[]> readings = new ArrayList<>();
        for (Doubt doubt : Doubt.values()) {
            Penalty penalty = new Penalty(trace, shortest, longest, doubt);
            if (penalty.read() && readings.stream().noneMatch(other -> Arrays.equals(other, penalty.bearing))) {
                readings.add(penalty.bearing);
            }
        }
        return readings;
    }

    /** Whether nothing was let through in spite of it. */
    private boolean read() {
        for (int i = 0; i < bearing.length; i++) {
            bearing[i] = Bearing.TELLS;
            if (!trace.admitted(i)) {
                rejected(i);
            } else if (!trace.checkpoint(i) && inSpite(i, breachEarly, breachLate)) {
                return false;
            }
        }
        return true;
    }

    private void rejected(int i) {
        if (trace.early(i) < breachLate) {
            // Whichever of those that were under way together came first was the breach.
            breachLate = Math.min(breachLate, trace.late(i));
        } else if (punished(i)) {
            bearing[i] = Bearing.SILENT;
        } else {
            breachEarly = trace.early(i);
            breachLate = trace.late(i);
        }
    }

    private boolean punished(int i) {
        if (trace.late(i) < breachEarly + shortest) {
            return true;
        }
        if (trace.early(i) >= breachLate + longest) {
            return false;
        }
        return doubt == Doubt.STILL_PUNISHED
                || (doubt == Doubt.AS_IS_LIKELIER && likelierPunished(i))
                || cannotBeBreach(i);
    }

    private boolean likelierPunished(int i) {
        return (trace.early(i) + trace.late(i)) / 2 < (breachEarly + breachLate + shortest + longest) / 2;
    }

    private boolean cannotBeBreach(int i) {
        for (int next = i + 1; next < bearing.length && trace.early(next) < trace.early(i) + shortest; next++) {
            if (trace.admitted(next) && !trace.checkpoint(next) && inSpite(next, trace.early(i), trace.late(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request that was let through came after a breach and before its penalty's end. */
    private boolean inSpite(int i, double early, double late) {
        return trace.early(i) >= late && trace.late(i) < early + shortest;
    }
}
