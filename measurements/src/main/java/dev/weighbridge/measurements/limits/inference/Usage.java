package dev.weighbridge.measurements.limits.inference;

/** How a family counts: what is in use at each request of a trace, for numbers that are in a box. */
interface Usage {
    /**
     * Bounds what was in use.
     *
     * @param checks the requests at which it is asked for, ascending; at others it is left open
     * @param box the family's numbers in its own order, times and counts as logarithms
     */
    void bound(Trace trace, int[] checks, Box box, Bounds bounds);

    /** The dimension of a box that leaves the most open. */
    default int widest(Trace trace, Box box) {
        return 0;
    }
}
