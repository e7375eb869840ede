package dev.weighbridge.benchmarks.gate;

/**
 * What the planner promises of one kind of change.
 *
 * @param cell the runs that are drawn, of as many cases, blocks or blessed runs as the planner says
 * @param worse by how much each run is worse in truth; 0 where the promise is that unchanged runs pass
 * @param share the share of runs that the planner says are told, from 0 to 1
 */
record Promise(Cell cell, double worse, double share) {

    /** Whether fewer runs were told than promised. */
    boolean brokenBy(Tally tally) {
        return worse > 0 ? tally.failsBelow(share) : tally.passesBelow(share);
    }

    double told(Tally tally) {
        return worse > 0 ? tally.failedShare() : tally.passedShare();
    }
}
