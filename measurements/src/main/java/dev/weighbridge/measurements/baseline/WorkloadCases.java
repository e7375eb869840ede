package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.decision.Attainment;
import dev.weighbridge.measurements.verdict.decision.BlockCount;
import dev.weighbridge.measurements.verdict.decision.TargetService;
import dev.weighbridge.measurements.verdict.decision.WorkloadCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one run knows of two targets, workload by workload, so that one can be decided for. */
public final class WorkloadCases {
    private WorkloadCases() {}

    /**
     * One for each workload that has both targets.
     *
     * @param level the load level at which the service level is asked for
     * @param attainment the share of requests that must meet it, between 0 and 1
     */
    public static List<WorkloadCase> of(
            RunProjection run, String incumbent, String candidate, String level, double attainment) {
        List<WorkloadCase> cases = new ArrayList<>();
        for (WorkloadProjection workload : run.workloads()) {
            Optional<TargetProjection> one = workload.target(incumbent);
            Optional<TargetProjection> other = workload.target(candidate);
            if (one.isPresent() && other.isPresent()) {
                cases.add(new WorkloadCase(
                        workload.name(),
                        incumbent,
                        candidate,
                        CasePairs.of(one.get(), other.get()).accuracy(),
                        service(one.get(), level, attainment),
                        service(other.get(), level, attainment)));
            }
        }
        return List.copyOf(cases);
    }

    /** Nothing is asked where no service level is set; where it was set and not offered at this level, it stays open. */
    private static TargetService service(TargetProjection target, String level, double attainment) {
        List<BlockProjection> bounded = target.blocks().stream()
                .filter(block -> block.attained() != null)
                .toList();
        List<BlockProjection> atLevel = bounded.stream()
                .filter(block -> block.id().startsWith(level + "/"))
                .toList();
        return bounded.isEmpty()
                ? TargetService.NOT_ASKED
                : new TargetService(new Attainment(counts(atLevel), attainment), List.of());
    }

    private static List<BlockCount> counts(List<BlockProjection> blocks) {
        return blocks.stream()
                .map(block -> new BlockCount(Objects.requireNonNull(block.attained()), block.requests()))
                .toList();
    }
}
