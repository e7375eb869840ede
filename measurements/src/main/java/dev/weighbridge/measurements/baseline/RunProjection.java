package dev.weighbridge.measurements.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a run later runs are judged against.
 *
 * @param run the run's id
 * @param startedAt when it began
 * @param simulated whether the simulator answered, and no model
 * @param machine a fingerprint of the machine that measured; two runs with the same one can be compared by the clock
 * @param clientBound whether this machine could not send on time, so that its times are not to be believed
 * @param clientErrorSeconds by how much this client's own work may have put off a time; at least 0
 * @param workloads its workloads, by name
 */
public record RunProjection(
        String run,
        Instant startedAt,
        boolean simulated,
        String machine,
        boolean clientBound,
        double clientErrorSeconds,
        List<WorkloadProjection> workloads) {

    public RunProjection {
        Names.require("run", run);
        Names.require("machine", machine);
        if (!(clientErrorSeconds >= 0 && clientErrorSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "clientErrorSeconds is " + clientErrorSeconds + " and must be at least 0");
        }
        workloads = Names.sorted("workload", workloads, WorkloadProjection::name);
    }

    /** The workload of this name; empty where the run has none. */
    public Optional<WorkloadProjection> workload(String name) {
        return workloads.stream().filter(w -> w.name().equals(name)).findFirst();
    }
}
