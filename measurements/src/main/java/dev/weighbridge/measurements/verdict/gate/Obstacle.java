package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Metric;

/**
 * What stands in the way of comparing a run with its baseline, known from the runs and not from the sample. Of several the
 * first one here is said: what the plan could never gate is no fault of a busy machine.
 */
public enum Obstacle {
    /** The target answered nothing. */
    TARGET_UNREACHABLE(GateRule.TARGET_UNREACHABLE),
    /** One side comes from the simulator and the other does not. */
    SIMULATED_AGAINST_REAL(GateRule.SIMULATED_AGAINST_REAL),
    /** The workload's hash differs. */
    WORKLOAD_DIFFERS(GateRule.WORKLOAD_DIFFERS),
    /** The plan has so few blocks of load that nothing could be said of it, whatever they show. */
    TOO_FEW_PLANNED(GateRule.TOO_FEW_PLANNED),
    /** This machine could not send on time; stands in the way of what hangs on its clock only. */
    CLIENT_BOUND(GateRule.CLIENT_BOUND),
    /** The comparison file does not ask for a gate on it. */
    NOT_ASKED(GateRule.NOT_ASKED),
    /** Asking ended early on purpose; stands in the way of what has no bounds in answers that were not given. */
    ENDED_EARLY(GateRule.ENDED_EARLY);

    private final GateRule rule;

    Obstacle(GateRule rule) {
        this.rule = rule;
    }

    GateRule rule() {
        return rule;
    }

    boolean bars(Metric metric) {
        return this != CLIENT_BOUND || metric.timed();
    }
}
