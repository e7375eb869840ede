package dev.weighbridge.measurements.limits.inference;

/** What was taken within the last window's time. Dimension 0: the logarithm of the window. */
final class LogUsage implements Usage {
    @Override
    public void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        double shortest = Math.exp(box.low()[0]);
        double longest = Math.exp(box.high()[0]);
        Prefix.Place byEarly = trace.byEarly().place();
        Prefix.Place byLate = trace.byLate().place();
        for (int i : checks) {
            double least = trace.surelyBefore(i) - byEarly.upTo(trace.late(i) - shortest);
            double most = trace.possiblyBefore(i) - byLate.upTo(trace.early(i) - longest);
            bounds.set(i, least, most);
        }
    }
}
