package dev.weighbridge.measurements.limits.inference;

/** The count of a grid's present window. Dimensions: those of {@link GridRange}. */
final class GridUsage implements Usage {
    private final Grid reference;

    GridUsage(Grid reference) {
        this.reference = reference;
    }

    @Override
    public void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        GridRange grid = new GridRange(box, reference);
        Prefix.Place byEarly = trace.byEarly().place();
        Prefix.Place byLate = trace.byLate().place();
        for (int i : checks) {
            double begun = grid.latestStart(grid.highest(trace.late(i)));
            double ended = grid.earliestStart(grid.lowest(trace.early(i)));
            double least = trace.surelyBefore(i) - byEarly.below(begun);
            double most = trace.possiblyBefore(i) - byLate.below(ended);
            bounds.set(i, least, most);
        }
    }

    @Override
    public int widest(Trace trace, Box box) {
        return GridRange.widest(trace, box, reference);
    }
}
