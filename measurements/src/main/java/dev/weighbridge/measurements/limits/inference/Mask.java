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
    private final int impossible;

    private Mask(double shortest, double longest, Bearing[] bearing, int impossible) {
        this.shortest = shortest;
        this.longest = longest;
        this.bearing = bearing;
        this.impossible = impossible;
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

    /** How many were let through while nothing should have been. */
    int impossible() {
        return impossible;
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
        return new Mask(0, 0, all, 0);
    }

    /** All penalties that make a difference to what the trace says, in a few orders of magnitude. */
    static List<Mask> penalties(Trace trace, int orders) {
        Breaches breaches = Breaches.in(trace);
        double[] gaps = breaches.gaps();
        List<Mask> masks = new ArrayList<>();
        for (int order = 0; order < orders && gaps.length > 0; order++) {
            int from = order * gaps.length / orders;
            int to = (order + 1) * gaps.length / orders;
            double longest = to < gaps.length ? gaps[to] : breaches.longest();
            if (to > from && longest > gaps[from]) {
                masks.add(of(trace, gaps[from], longest));
            }
        }
        return masks;
    }

    /** The logarithm of its share of all penalties, which may be of any order of magnitude. */
    double logShare() {
        return longest > 0 ? Math.log(Math.log(longest / shortest) / 10) : 0;
    }

    private static Mask of(Trace trace, double shortest, double longest) {
        Bearing[] bearing = new Bearing[trace.size()];
        int impossible = 0;
        double breachEarly = Double.NEGATIVE_INFINITY;
        double breachLate = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bearing.length; i++) {
            // What was under way together with the breach may have come before it.
            boolean within = trace.early(i) >= breachLate && trace.early(i) < breachLate + longest;
            boolean together = trace.early(i) < breachLate;
            boolean surely = trace.early(i) >= breachLate && trace.late(i) <= breachEarly + shortest;
            if (trace.admitted(i)) {
                bearing[i] = Bearing.TELLS;
                impossible += surely && !trace.checkpoint(i) ? 1 : 0;
            } else {
                bearing[i] = within ? Bearing.SILENT : Bearing.TELLS;
                breachEarly = within || together ? breachEarly : trace.early(i);
                breachLate = within || together ? breachLate : trace.late(i);
            }
        }
        return new Mask(shortest, longest, bearing, impossible);
    }
}
