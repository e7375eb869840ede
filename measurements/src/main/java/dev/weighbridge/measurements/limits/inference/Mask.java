package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which requests say something of a limit, if a breach is punished by so long a penalty. Its array is its own and not to be changed.
 */
final class Mask {
    /** How many orders of magnitude, in natural logarithms, a penalty may be of: from a tenth of a period to ten. */
    private static final double SCALES = Math.log(100);

    private final double shortest;
    private final double longest;
    private final Bearing[] bearing;

    private final double[] otherwise;

    private final int[] telling;
    private final int[] admitted;
    private final int[] rejected;

    private Mask(double shortest, double longest, Trace trace, Bearing[] bearing) {
        this(shortest, longest, trace, bearing, new double[0]);
    }

    private Mask(double shortest, double longest, Trace trace, Bearing[] bearing, double[] otherwise) {
        this.shortest = shortest;
        this.longest = longest;
        this.bearing = bearing;
        this.otherwise = otherwise;
        this.telling = Arrays.stream(trace.checks())
                .filter(i -> bearing[i] == Bearing.TELLS)
                .toArray();
        this.admitted = Arrays.stream(telling).filter(trace::admitted).toArray();
        this.rejected = Arrays.stream(telling).filter(i -> !trace.admitted(i)).toArray();
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

    /** Those of the trace's checks that say something. */
    int[] telling() {
        return telling;
    }

    /** Those of them that were let through. */
    int[] admitted() {
        return admitted;
    }

    /** Those of them that were rejected. */
    int[] rejected() {
        return rejected;
    }

    /** What a request says of the limit. */
    enum Bearing {
        /** What was decided is the limit's doing. */
        TELLS,
        /** It was rejected as everything was at that time, or by another limit. */
        SILENT
    }

    /** No penalty: every request says something. */
    static Mask none(Trace trace) {
        Bearing[] all = new Bearing[trace.size()];
        Arrays.fill(all, Bearing.TELLS);
        return new Mask(0, 0, trace, all);
    }

    /**
     * No penalty, but another limit that may have rejected what was.
     *
     * @param otherwise the logarithm of how likely that is, for each request
     */
    static Mask excused(Trace trace, Bearing[] bearing, double[] otherwise) {
        return new Mask(0, 0, trace, bearing, otherwise);
    }

    /** The logarithm of how likely a request was to be rejected by another limit. */
    double otherwise(int i) {
        return otherwise.length == 0 ? Double.NEGATIVE_INFINITY : otherwise[i];
    }

    /** Whether another limit may have rejected what this one did not. */
    boolean excuses() {
        return otherwise.length > 0;
    }

    /** The same of requests within so many nanoseconds of a moment; others are silent. */
    Mask near(Trace trace, double moment, double nanos) {
        Bearing[] some = bearing.clone();
        for (int i = 0; i < some.length; i++) {
            if (Math.abs(trace.early(i) - moment) > nanos) {
                some[i] = Bearing.SILENT;
            }
        }
        return new Mask(shortest, longest, trace, some, otherwise);
    }

    /** All penalties that make a difference to what the trace says and let through what was let through, ascending. */
    static List<Mask> penalties(Trace trace) {
        double[] gaps = Breaches.gaps(trace);
        List<Mask> masks = new ArrayList<>();
        for (int i = 0; i + 1 < gaps.length; i++) {
            join(masks, trace, gaps[i], gaps[i + 1]);
        }
        return masks;
    }

    private static void join(List<Mask> masks, Trace trace, double shortest, double longest) {
        List<Bearing[]> readings = Penalty.readings(trace, shortest, longest);
        Mask last = masks.isEmpty() ? null : masks.get(masks.size() - 1);
        if (readings.size() == 1 && last != null && last.continues(readings.get(0), shortest)) {
            masks.set(masks.size() - 1, new Mask(last.shortest, longest, trace, last.bearing));
        } else {
            readings.forEach(bearing -> masks.add(new Mask(shortest, longest, trace, bearing)));
        }
    }

    private boolean continues(Bearing[] next, double from) {
        return longest == from && Arrays.equals(bearing, next);
    }

    /** The logarithm of its share of all penalties, which may be of any order of magnitude. */
    double logShare() {
        return longest > 0 ? Math.log(Math.min(1, Math.log(longest / shortest) / SCALES)) : 0;
    }
}
