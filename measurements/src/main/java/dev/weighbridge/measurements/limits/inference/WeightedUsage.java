package dev.weighbridge.measurements.limits.inference;

/** The count of a grid's present window and the covered part of the one before. Dimensions: of {@link GridRange}. */
final class WeightedUsage implements Usage {
    private final Grid reference;
    private final boolean whole;

    /**
     * Counts on a grid.
     *
     * @param whole whether what is left of the older window may be rounded down, as HAProxy does
     */
    WeightedUsage(Grid reference, boolean whole) {
        this.reference = reference;
        this.whole = whole;
    }

    @Override
    public void bound(Trace trace, Box box, Bounds bounds) {
        GridRange grid = new GridRange(box, reference);
        for (int i : trace.checks()) {
            bounds.set(i, least(trace, grid, i), most(trace, grid, i));
        }
    }

    private double least(Trace trace, GridRange grid, int i) {
        double window = grid.highest(trace.late(i));
        double older = trace.byEarly().below(grid.latestStart(window));
        double oldest = trace.byEarly().below(grid.latestStart(window - 1));
        double covered = 1 - grid.mostGone(trace.late(i), window);
        double left = covered * Math.max(0, atMost(trace, i, older) - oldest);
        return Math.max(0, trace.surelyBefore(i) - older) + (whole ? Math.floor(left) : left);
    }

    /** What was sent before a window began need not have been decided on before this request. */
    private static double atMost(Trace trace, int i, double older) {
        return Math.min(trace.surelyBefore(i), older);
    }

    private static double most(Trace trace, GridRange grid, int i) {
        double window = grid.lowest(trace.early(i));
        double older = trace.byLate().below(grid.earliestStart(window));
        double oldest = trace.byLate().below(grid.earliestStart(window - 1));
        double covered = 1 - grid.leastGone(trace.early(i), window);
        return trace.possiblyBefore(i) - older + covered * Math.max(0, older - oldest);
    }

    @Override
    public int widest(Trace trace, Box box) {
        return GridRange.widest(trace, box, reference);
    }
}
