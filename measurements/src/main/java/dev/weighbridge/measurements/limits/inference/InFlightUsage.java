package dev.weighbridge.measurements.limits.inference;

/** What had been let through and was not yet answered. Without dimensions. */
final class InFlightUsage implements Usage {
    @Override
    public void bound(Trace trace, Box box, Bounds bounds) {
        double[] ends = new double[trace.size()];
        double[] costs = new double[trace.size()];
        boolean[] counted = new boolean[trace.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = trace.ended(i);
            costs[i] = trace.cost(i);
            counted[i] = trace.counted(i);
        }
        Prefix byEnd = new Prefix(ends, costs, counted);
        for (int i : trace.checks()) {
            // It is over for the gateway before its end has reached us.
            double least = trace.surelyBefore(i) - byEnd.upTo(trace.late(i) + trace.patience());
            double most = trace.possiblyBefore(i) - byEnd.upTo(trace.early(i));
            bounds.set(i, least, most);
        }
    }
}
