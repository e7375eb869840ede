package dev.weighbridge.measurements.baseline;

import java.util.List;
import java.util.Optional;

/**
 * One workload of a run.
 *
 * @param name its name
 * @param hash a hash of what is asked: prompts, checks and their order
 * @param asking a hash of how it is asked: parameters, load levels, service level
 * @param targets who was asked, by name
 */
public record WorkloadProjection(String name, String hash, String asking, List<TargetProjection> targets) {

    public WorkloadProjection {
        Names.require("workload", name);
        Names.require("hash", hash);
        Names.require("asking", asking);
        targets = Names.sorted("target", targets, TargetProjection::name);
    }

    /** The target of this name; empty where the workload has none. */
    public Optional<TargetProjection> target(String targetName) {
        return targets.stream().filter(t -> t.name().equals(targetName)).findFirst();
    }
}
