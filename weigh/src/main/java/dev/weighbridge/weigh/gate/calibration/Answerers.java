package dev.weighbridge.weigh.gate.calibration;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the answers of several runs together. */
final class Answerers {
    private final Map<Place, Map<String, AnsweredCase>> cases = new LinkedHashMap<>();

    private record Place(String workload, String target, String asking, String model) {}

    private Answerers() {}

    /** One for each target on each workload that was asked in the same way; none without a graded answer. */
    static List<Answerer> of(List<RunProjection> runs) {
        Answerers all = new Answerers();
        runs.forEach(run -> run.workloads().forEach(all::add));
        List<Answerer> answerers = new ArrayList<>();
        all.cases.forEach((place, byCase) ->
                answerers.add(new Answerer(place.workload, place.target, List.copyOf(byCase.values()))));
        return answerers;
    }

    private void add(WorkloadProjection workload) {
        workload.targets().forEach(target -> target.cases().forEach(each -> add(workload, target, each)));
    }

    private void add(WorkloadProjection workload, TargetProjection target, CaseProjection each) {
        List<Boolean> right = each.repeats().stream()
                .filter(repeat -> repeat.outcome().isQuality())
                .map(repeat -> repeat.outcome() == CaseOutcome.CORRECT)
                .toList();
        if (right.isEmpty()) {
            return;
        }
        Place place = new Place(workload.name(), target.name(), workload.asking(), target.model());
        cases.computeIfAbsent(place, first -> new TreeMap<>())
                .merge(
                        each.id() + "\n" + each.hash(),
                        new AnsweredCase(each.id(), each.cluster(), right),
                        Answerers::together);
    }

    private static AnsweredCase together(AnsweredCase one, AnsweredCase other) {
        List<Boolean> right = new ArrayList<>(one.right());
        right.addAll(other.right());
        return new AnsweredCase(one.id(), one.cluster(), right);
    }
}
