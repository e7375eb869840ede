package dev.weighbridge.measurements.limits.inference;

/**
 * A debt that requests raise and time pays off. It is what was taken since the last moment at which it was 0, less what
 * was paid since; that moment is the one which makes it largest, so it is the maximum over all requests at which the
 * debt may have begun (Lindley's recursion, unrolled, for which the errors of times do not add up).
 */
abstract class DebtUsage implements Usage {

    /** What had been paid by a time, counted from any moment, for numbers in a box. */
    interface Payments {
        /** The least, where the fewest are paid. */
        double least(double time);

        /** The most, where the fewest are paid. */
        double mostOfLeast(double time);

        /** The most, where the most are paid. */
        double most(double time);

        /** The least, where the most are paid. */
        double leastOfMost(double time);
    }

    /** The payments for a box. */
    abstract Payments payments(Box box);

    @Override
    public final void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        Payments paid = payments(box);
        double[] mostSince = mostSince(trace, paid, bounds.mostSince);
        double[] leastSince = leastSince(trace, paid, bounds.leastSince);
        for (int i : checks) {
            double most = trace.possiblyBefore(i) - paid.least(trace.early(i)) + mostSince[trace.possiblyMany(i)];
            double least = trace.surelyBefore(i) - paid.most(trace.late(i)) + leastSince[trace.surelyMany(i)];
            bounds.set(i, least, most);
        }
    }

    private static double[] mostSince(Trace trace, Payments paid, double[] since) {
        since[0] = Double.NEGATIVE_INFINITY;
        int place = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.counted(i)) {
                double begun = paid.mostOfLeast(trace.late(i)) - trace.byEarly().sumBefore(place);
                since[place + 1] = Math.max(since[place], begun);
                place++;
            }
        }
        return since;
    }

    private static double[] leastSince(Trace trace, Payments paid, double[] since) {
        since[0] = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < trace.byLate().size(); place++) {
            double begun =
                    paid.leastOfMost(trace.earlyOfLate(place)) - trace.byLate().sumBefore(place);
            since[place + 1] = Math.max(since[place], begun);
        }
        return since;
    }
}
