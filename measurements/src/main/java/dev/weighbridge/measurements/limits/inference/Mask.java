package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which requests say something of a limit, if a breach is punished by so long a penalty. Its array is its own and not to be changed.
 */
final class Mask {
    private final double shortest;
    private final double longest;
    private final Bearing[] bearing;

    private Mask(double shortest, double longest, Bearing[] bearing) {
        this.shortest = shortest;
        this.longest = longest;
        this.bearing = bearing;
    }

    /** The penalty at least, in nanoseconds; 0 for none. */
    double shortest() {
        return shortest;
    }

    /** The penalty at most. */
    double longest() {
        return longest;
    }

    /** What each request of the trace says. */
    Bearing[] bearing() {
        return bearing;
    }

    /** What a request says of the limit. */
    enum Bearing {
        /** What was decided is the limit's doing. */
        TELLS,
        /** It was rejected as everything was at that time. */
        SILENT
    }

    /** No penalty: every request says something. */
    static Mask none(Trace trace) {
        Bearing[] all = new Bearing[trace.size()];
        Arrays.fill(all, Bearing.TELLS);
        return new Mask(0, 0, all);
    }

    /** All penalties that make a difference to what the trace says and let through what was let through, ascending. */
    static List<Mask> penalties(Trace trace) {
        Breaches breaches = Breaches.in(trace);
        double[] gaps = breaches.gaps();
        List<Mask> masks = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            double longest = i + 1 < gaps.length ? gaps[i + 1] : breaches.longest();
            if (longest > gaps[i]) {
                join(masks, trace, gaps[i], longest);
            }
        }
        return masks;
    }

    private static void join(List<Mask> masks, Trace trace, double shortest, double longest) {
        Bearing[] bearing = bearing(trace, Math.sqrt(shortest * longest));
        Mask last = masks.isEmpty() ? null : masks.get(masks.size() - 1);
        if (bearing.length > 0 && last != null && last.longest == shortest && Arrays.equals(last.bearing, bearing)) {
            masks.set(masks.size() - 1, new Mask(last.shortest, longest, bearing));
        } else if (bearing.length > 0) {
            masks.add(new Mask(shortest, longest, bearing));
        }
    }

    /** The logarithm of its share of all penalties, which may be of any order of magnitude. */
    double logShare() {
        return longest > 0 ? Math.log(Math.log(longest / shortest) / 10) : 0;
    }

    /**
     * What each request says under a penalty; nothing where one was let through in spite of it. A rejection after a penalty
     * is a breach of its own; what was under way together with one may have come before it.
     */
    private static Bearing[] bearing(Trace trace, double penalty) {
        Bearing[] bearing = new Bearing[trace.size()];
        double breachEarly = Double.NEGATIVE_INFINITY;
        double breachLate = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bearing.length; i++) {
            boolean after = trace.early(i) >= breachLate;
            boolean within = after && trace.early(i) < breachEarly + penalty;
            if (trace.admitted(i)) {
                bearing[i] = Bearing.TELLS;
                if (!trace.checkpoint(i) && after && trace.late(i) < breachEarly + penalty) {
                    return new Bearing[0];
                }
            } else {
                bearing[i] = within ? Bearing.SILENT : Bearing.TELLS;
                breachEarly = after && !within ? trace.early(i) : breachEarly;
                breachLate = after && !within ? trace.late(i) : breachLate;
            }
        }
        return bearing;
    }
}
