package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.Prober;

/** A prober that looks for a limit. */
interface LimitSearch extends Prober {
    /** What it has found so far. */
    LimitFinding finding();

    /** Takes note of a request to the same target that others sent once the search was over. */
    void heard(Observation observation);
}
