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
    public void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        Counts counts = new Counts(trace, new GridRange(box, reference));
        for (int i : checks) {
            bounds.set(i, counts.least(i), counts.most(i));
        }
    }

    /** One pass over the requests. */
    private final class Counts {
        private final Trace trace;
        private final GridRange grid;
        private final Prefix.Place olderByEarly;
        private final Prefix.Place oldestByEarly;
        private final Prefix.Place olderByLate;
        private final Prefix.Place oldestByLate;

        Counts(Trace trace, GridRange grid) {
            this.trace = trace;
            this.grid = grid;
            olderByEarly = trace.byEarly().place();
            oldestByEarly = trace.byEarly().place();
            olderByLate = trace.byLate().place();
            oldestByLate = trace.byLate().place();
        }

        double least(int i) {
            double window = grid.highest(trace.late(i));
            double older = olderByEarly.below(grid.latestStart(window));
            double oldest = oldestByEarly.below(grid.latestStart(window - 1));
            double covered = 1 - grid.mostGone(trace.late(i), window);
            // What was sent before a window began need not have been decided on before this request.
            double decided = Math.min(trace.surelyBefore(i), older);
            double left = covered * Math.max(0, decided - oldest);
            return Math.max(0, trace.surelyBefore(i) - older) + (whole ? Math.floor(left) : left);
        }

        double most(int i) {
            double window = grid.lowest(trace.early(i));
            double older = olderByLate.below(grid.earliestStart(window));
            double oldest = oldestByLate.below(grid.earliestStart(window - 1));
            double covered = 1 - grid.leastGone(trace.early(i), window);
            return trace.possiblyBefore(i) - older + covered * Math.max(0, older - oldest);
        }
    }

    @Override
    public int widest(Trace trace, Box box) {
        return GridRange.widest(trace, box, reference);
    }
}
