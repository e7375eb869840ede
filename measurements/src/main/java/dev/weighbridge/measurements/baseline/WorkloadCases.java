package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.decision.Attainment;
import dev.weighbridge.measurements.verdict.decision.BlockCount;
import dev.weighbridge.measurements.verdict.decision.TargetService;
import dev.weighbridge.measurements.verdict.decision.WorkloadCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one run knows of two targets, workload by workload, so that one can be decided for. */
public final class WorkloadCases {
    private WorkloadCases() {}

    /**
     * One for each workload that has both targets.
     *
     * @param checked whether any case of a workload has a check, by the workload's name
     */
    public static List<WorkloadCase> of(
            RunProjection run, String incumbent, String candidate, ServiceTerms terms, Predicate<String> checked) {
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
                        checked.test(workload.name()),
                        service(workload.name(), one.get(), terms),
                        service(workload.name(), other.get(), terms)));
            }
        }
        return List.copyOf(cases);
    }

    private static TargetService service(String workload, TargetProjection target, ServiceTerms terms) {
        return new TargetService(attainment(target, terms), terms.quotas().apply(workload, target.name()));
    }

    /** Nothing is asked where no service level is set; where it was set and not offered at this level, it stays open. */
    private static @Nullable Attainment attainment(TargetProjection target, ServiceTerms terms) {
        List<BlockProjection> bounded = target.blocks().stream()
                .filter(block -> block.attained() != null)
                .toList();
        List<BlockProjection> atLevel = bounded.stream()
                .filter(block -> block.id().startsWith(terms.level() + "/"))
                .toList();
        return bounded.isEmpty() ? null : new Attainment(counts(atLevel), terms.attainment());
    }

    private static List<BlockCount> counts(List<BlockProjection> blocks) {
        return blocks.stream()
                .map(block -> new BlockCount(Objects.requireNonNull(block.attained()), block.requests()))
                .toList();
    }
}
