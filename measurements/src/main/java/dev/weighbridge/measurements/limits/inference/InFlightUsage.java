package dev.weighbridge.measurements.limits.inference;

import java.util.function.IntToDoubleFunction;

/** What had been let through and was not yet over. Without dimensions. */
final class InFlightUsage implements Usage {
    private static final double SELDOM = 0.1;

    @Override
    public void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        Prefix.Place byEarlyEnd = byEnd(trace, trace::endedEarly).place();
        Prefix.Place byLateEnd = byEnd(trace, trace::endedLate).place();
        for (int i : checks) {
            double least = trace.surelyBefore(i) - byEarlyEnd.upTo(trace.late(i));
            double most = trace.possiblyBefore(i) - byLateEnd.upTo(trace.early(i));
            bounds.set(i, least, most);
        }
    }

    /** Whether few were let through that came on top of twice as many as the limit, if all took their usual time. */
    static boolean plausible(Trace nominal, double limit) {
        Prefix.Place ended = byEnd(nominal, nominal::endedEarly).place();
        long admitted = 0;
        long over = 0;
        for (int i = 0; i < nominal.size(); i++) {
            if (nominal.admitted(i) && !nominal.checkpoint(i)) {
                double inFlight = nominal.possiblyBefore(i) - ended.upTo(nominal.late(i));
                admitted++;
                over += inFlight >= 2 * limit ? 1 : 0;
            }
        }
        return over <= SELDOM * admitted;
    }

    private static Prefix byEnd(Trace trace, IntToDoubleFunction end) {
        double[] ends = new double[trace.size()];
        double[] costs = new double[trace.size()];
        boolean[] counted = new boolean[trace.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end.applyAsDouble(i);
            costs[i] = trace.cost(i);
            counted[i] = trace.counted(i);
        }
        return new Prefix(ends, costs, counted);
    }
}
