package dev.weighbridge.measurements.limits.inference;

/** The count of a window that begins with its first request. Dimension 0: the logarithm of the window. */
final class FirstRequestUsage implements Usage {
    @Override
    public void bound(Trace trace, int[] checks, Box box, Bounds bounds) {
        Walk walk = new Walk(trace, box);
        for (int i = 0; i < trace.size(); i++) {
            walk.step(i, bounds);
        }
    }

    /** One pass over the requests; of the present window it is known when it began, at the earliest and the latest. */
    private static final class Walk {
        private final Trace trace;
        private final double shortest;
        private final double longest;
        private double beganEarly = Double.NEGATIVE_INFINITY;
        private double beganLate = Double.NEGATIVE_INFINITY;
        /** What was taken before it began at the earliest, and before the first request that is surely in it. */
        private double takenBefore;

        private double takenBeforeSurely;
        private double takenBeforePrevious;
        /** When the window had rejected something, so that whatever is let through later is in another one. */
        private double fullAt = Double.POSITIVE_INFINITY;
        /** The first request that may have begun a window after it. */
        private double perhapsBegan = Double.POSITIVE_INFINITY;

        Walk(Trace trace, Box box) {
            this.trace = trace;
            shortest = Math.exp(box.low()[0]);
            longest = Math.exp(box.high()[0]);
        }

        void step(int i, Bounds bounds) {
            if (trace.early(i) < beganLate) {
                // It may have been decided on before the request that began the window.
                bounds.set(i, 0, trace.possiblyBefore(i) - takenBeforePrevious);
            } else if (trace.late(i) - beganEarly < shortest) {
                bounds.set(i, trace.surelyBefore(i) - takenBeforeSurely, trace.possiblyBefore(i) - takenBefore);
                noteFull(i);
            } else if (trace.early(i) - beganLate >= longest) {
                double begins = Math.min(perhapsBegan, trace.early(i));
                bounds.set(i, 0, trace.possiblyBefore(i) - trace.byEarly().below(begins));
                begin(i, begins);
            } else {
                bounds.set(i, 0, trace.possiblyBefore(i) - takenBefore);
                perhaps(i);
            }
        }

        private void noteFull(int i) {
            // One that is larger than others may be rejected while there is room for those.
            if (!trace.admitted(i) && trace.asked(i) <= 1) {
                fullAt = Math.min(fullAt, trace.late(i));
            }
        }

        private void perhaps(int i) {
            if (!trace.counted(i)) {
                return;
            }
            if (fullAt <= trace.early(i) && trace.asked(i) >= 1 && perhapsBegan == Double.POSITIVE_INFINITY) {
                begin(i, trace.early(i));
            } else {
                perhapsBegan = Math.min(perhapsBegan, trace.early(i));
            }
        }

        private void begin(int i, double begins) {
            if (trace.counted(i)) {
                beganEarly = begins;
                beganLate = trace.late(i);
                takenBeforePrevious = takenBefore;
                takenBefore = trace.byEarly().below(begins);
                takenBeforeSurely = trace.byEarly().below(trace.early(i));
                fullAt = Double.POSITIVE_INFINITY;
                perhapsBegan = Double.POSITIVE_INFINITY;
            }
        }
    }
}
