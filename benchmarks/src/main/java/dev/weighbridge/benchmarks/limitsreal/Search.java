package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.probe.Prober;

/** A search for one limit: what drives it and what it found. */
interface Search {
    /** Decides what is sent. */
    Prober prober();

    /** What was found, once the prober is done. */
    LimitFinding finding();
}
