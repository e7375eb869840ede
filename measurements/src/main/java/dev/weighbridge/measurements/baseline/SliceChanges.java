package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Finder;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks at accuracy slice by slice: candidate against incumbent, and each target against its baseline. */
public final class SliceChanges {
    private final Finder finder;
    private final Map<String, Map<String, Set<String>>> casesByTag;
    private final List<SliceChange> changes = new ArrayList<>();

    private SliceChanges(Margins margins, Map<String, Map<String, Set<String>>> casesByTag) {
        this.finder = Finder.forDecision(margins, Policy.withDefaults());
        this.casesByTag = casesByTag;
    }

    /**
     * Those of a run, in the order of workloads and tags; slices without a single pair are left out.
     *
     * @param casesByTag the ids of the cases of each tag of each workload
     */
    public static List<SliceChange> of(
            RunProjection run,
            Optional<Baseline> baseline,
            String incumbent,
            String candidate,
            Margins margins,
            Map<String, Map<String, Set<String>>> casesByTag) {
        SliceChanges all = new SliceChanges(margins, casesByTag);
        for (WorkloadProjection workload : run.workloads()) {
            if (!incumbent.equals(candidate)) {
                workload.target(incumbent)
                        .ifPresent(one -> workload.target(candidate)
                                .ifPresent(
                                        other -> all.add(workload, candidate + " against " + incumbent, one, other)));
            }
            for (TargetProjection now : workload.targets()) {
                baseline.flatMap(known -> known.run().workload(workload.name()))
                        .flatMap(before -> before.target(now.name()))
                        .ifPresent(before -> all.add(workload, now.name() + " against its baseline", before, now));
            }
        }
        return List.copyOf(all.changes);
    }

    /** The ids of cases by their tags, tags in order. */
    public static Map<String, Set<String>> byTag(Map<String, List<String>> tagsByCase) {
        Map<String, Set<String>> byTag = new TreeMap<>();
        tagsByCase.forEach((id, tags) -> tags.forEach(
                tag -> byTag.computeIfAbsent(tag, first -> new HashSet<>()).add(id)));
        return byTag;
    }

    private void add(WorkloadProjection workload, String sides, TargetProjection base, TargetProjection other) {
        casesByTag.getOrDefault(workload.name(), new HashMap<>()).forEach((tag, ids) -> {
            PairedShares pairs = CasePairs.of(only(base, ids), only(other, ids)).accuracy();
            finder.find(Metric.ACCURACY, pairs)
                    .complete()
                    .asOptional()
                    .map(finding -> SliceChange.of(workload.name(), tag, sides, finding))
                    .ifPresent(changes::add);
        });
    }

    private static TargetProjection only(TargetProjection target, Set<String> ids) {
        List<CaseProjection> cases =
                target.cases().stream().filter(each -> ids.contains(each.id())).toList();
        return new TargetProjection(target.name(), target.model(), target.prices(), cases, List.of());
    }
}
