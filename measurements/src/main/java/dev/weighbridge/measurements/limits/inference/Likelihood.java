package dev.weighbridge.measurements.limits.inference;

import java.util.Arrays;
import java.util.List;

/**
 * How well a limit explains what was decided, given what was in use: between bounds that hold whatever the network did
 * to the times, and between narrower ones that hold if it did the usual.
 */
final class Likelihood {
    /** A request over the limit is let through next to never: a gateway of several machines may miscount. */
    private static final double OVERLOOKED = Math.log(1e-5);

    /**
     * How far the order of requests that were under way together may be from the likeliest: the deviation of so many
     * independent swaps is half the root of their number, and networks delay several at a time.
     */
    private static final double SWAPPED = 0.75;

    /** So many deviations say nothing, for a doubt in one request's place is a doubt in all that follow it. */
    private static final double USUAL = 1.5;

    /** The logistic distribution that is closest to the normal one. */
    private static final double LOGISTIC = 1.702;

    private static final double ROUNDING = 1e-6;

    /** Odds beyond this, as a logarithm, are certainty. */
    private static final double NOTHING = 15;

    private final Hypothesis hypothesis;
    private final Strays strays;
    private final Trace trace;
    private final int[] checks;
    private final double step;
    private final double[] alone;
    private final Bounds bounds;
    private final Bounds nominal;
    private Box looked;
    private boolean usual;

    /** The likelihood of what was decided. */
    Likelihood(Hypothesis hypothesis) {
        this.hypothesis = hypothesis;
        this.looked = hypothesis.space();
        this.strays = hypothesis.strays();
        this.trace = hypothesis.trace();
        List<Mask> masks = hypothesis.masks();
        this.checks = masks.size() == 1 ? masks.get(0).telling() : trace.checks();
        this.step = hypothesis.wholeNumbers() ? 1 : 0;
        this.alone = new double[trace.size()];
        for (int i : checks) {
            alone[i] = strays.rejected() * (strays == Strays.RARE ? 1 : trace.share(i));
        }
        this.bounds = new Bounds(trace.size());
        this.nominal = new Bounds(trace.size());
    }

    /** Looks at the numbers in a box; what is asked after this is asked of them. */
    void look(Box box) {
        bound(trace, box, bounds);
        looked = box;
        usual = false;
    }

    /** What is in use with each request itself. */
    private void bound(Trace of, Box box, Bounds used) {
        hypothesis.usage().bound(of, checks, box, used);
        for (int i : checks) {
            double asked = trace.asked(i);
            used.least[i] += asked;
            used.most[i] += asked;
        }
    }

    /**
     * The limits that explain most.
     *
     * @param lowest the lowest
     * @param highest the highest
     * @param possible whether they contradict nothing; else they are those that contradict least
     */
    record Limits(double lowest, double highest, boolean possible) {}

    /** The limits that explain most of what was decided. */
    Limits limits(Mask mask) {
        double grain = trace.grain();
        double lowest = grain;
        double highest = Double.POSITIVE_INFINITY;
        for (int i : mask.admitted()) {
            lowest = Math.max(lowest, bounds.least[i]);
        }
        for (int i : mask.rejected()) {
            highest = Math.min(highest, bounds.most[i]);
        }
        double first = grain * Math.ceil((lowest - ROUNDING) / grain);
        double last = below(highest, first);
        if (first > last && (strays != Strays.RARE || mask.excuses())) {
            return new Limits(first, below(nearest(first, mask), first), false);
        }
        return new Limits(Math.max(grain, Math.min(first, last)), Math.max(first, last), first <= last);
    }

    /** The use at the nearest rejection that a limit explains, where it need not explain them all. */
    private double nearest(double limit, Mask mask) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i : mask.rejected()) {
            if (bounds.most[i] > limit + ROUNDING) {
                nearest = Math.min(nearest, bounds.most[i]);
            }
        }
        return nearest;
    }

    /** The highest limit that is below what was in use; another where that says nothing. */
    private double below(double used, double otherwise) {
        double grain = trace.grain();
        return used == Double.POSITIVE_INFINITY ? otherwise : grain * (Math.ceil((used - ROUNDING) / grain) - 1);
    }

    /**
     * The logarithm of the probability of all decisions, what is not known being taken in the limit's favour; less than any
     * number where it is below a floor.
     */
    double hope(double limit, Mask mask, double floor) {
        double sum = 0;
        double room = limit + ROUNDING;
        for (int i : mask.rejected()) {
            sum += bounds.most[i] <= room ? Math.max(alone[i], mask.otherwise(i)) : 0;
            if (sum < floor) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        for (int i : mask.admitted()) {
            sum += bounds.least[i] > room ? OVERLOOKED : bounds.most[i] <= room ? strays.through() : 0;
            if (sum < floor) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return sum;
    }

    /** The logarithm of the probability of all decisions. */
    double of(double limit, Mask mask) {
        if (!usual) {
            bound(hypothesis.nominal(), looked, nominal);
            usual = true;
        }
        double sum = 0;
        for (int i : mask.telling()) {
            sum += one(i, limit, mask);
        }
        return sum;
    }

    /**
     * The logarithm of how likely each request was to be rejected by a limiter; of requests that
     * tell nothing it is negative infinity.
     */
    double[] rejections(Standing.Draw draw) {
        look(draw.point());
        bound(hypothesis.nominal(), looked, nominal);
        double[] logarithms = new double[trace.size()];
        Arrays.fill(logarithms, Double.NEGATIVE_INFINITY);
        for (int i : checks) {
            double limit = draw.leaf().limit();
            double fits = fits(limit, bounds.least[i], bounds.most[i]);
            logarithms[i] = fits == 0 ? 0 : fits == 1 ? Double.NEGATIVE_INFINITY : usually(i, limit);
        }
        return logarithms;
    }

    private double one(int i, double limit, Mask mask) {
        double fits = fits(limit, bounds.least[i], bounds.most[i]);
        if (fits == 0 || fits == 1) {
            return logarithm(i, fits, mask);
        }
        double usually = usually(i, limit);
        return trace.admitted(i) ? usually : Math.max(Math.max(strays.rejected(), mask.otherwise(i)), usually);
    }

    /** Of a request that fits in one order and does not in another. */
    private double usually(int i, double limit) {
        double deviation = SWAPPED * Math.sqrt(1 + bounds.most[i] - bounds.least[i]);
        double over = ((nominal.least[i] + nominal.most[i]) / 2 - limit - step / 2) / deviation;
        double odd = (trace.admitted(i) ? over : -over) - USUAL;
        return -trace.share(i) * odds(LOGISTIC * odd);
    }

    /** The logarithm of one and the odds. */
    private static double odds(double logarithm) {
        return logarithm < -NOTHING ? 0 : logarithm > NOTHING ? logarithm : Math.log(1 + Math.exp(logarithm));
    }

    /** Of a request that surely fits or surely does not. */
    private double logarithm(int i, double fits, Mask mask) {
        if (trace.admitted(i)) {
            return fits > 0 ? strays.through() : OVERLOOKED;
        }
        return fits > 0 ? Math.max(alone[i], mask.otherwise(i)) : 0;
    }

    /** The part of the range in which the use may lie that leaves room; 0 and 1 where it is sure. */
    private double fits(double limit, double least, double most) {
        if (most <= limit + ROUNDING) {
            return 1;
        }
        if (least > limit + ROUNDING) {
            return 0;
        }
        return Math.min(0.99, Math.max(0.01, (limit - least + step) / (most - least + step)));
    }
}
