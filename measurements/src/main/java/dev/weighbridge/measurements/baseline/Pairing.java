package dev.weighbridge.measurements.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a run could not be set beside its baseline, or stands there under other conditions.
 *
 * @param cases the cases that are not compared, by workload and target; none where all are
 * @param notices what else differs, one plain sentence each
 */
public record Pairing(List<CaseChanges> cases, List<String> notices) {

    /**
     * Cases of one target that are not compared, by their ids in order.
     *
     * @param changed what is asked or checked is not the same
     * @param added only in this run
     * @param removed only in the baseline
     */
    public record CaseChanges(
            String workload, String target, List<String> changed, List<String> added, List<String> removed) {
        public CaseChanges {
            changed = List.copyOf(changed);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        boolean any() {
            return !changed.isEmpty() || !added.isEmpty() || !removed.isEmpty();
        }

        /** They as one plain line, each by its id. */
        public String words() {
            String lists = Stream.of(words("changed", changed), words("added", added), words("removed", removed))
                    .filter(list -> !list.isEmpty())
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("none");
            return "cases of " + workload + " on " + target + " that are not compared: " + lists;
        }

        private static String words(String how, List<String> ids) {
            return ids.isEmpty() ? "" : how + " " + String.join(", ", ids);
        }
    }

    public Pairing {
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
    }

    /** All of it, one plain line each. */
    public List<String> words() {
        List<String> words = new ArrayList<>(notices);
        cases.stream().map(CaseChanges::words).forEach(words::add);
        return words;
    }

    static Pairing of(RunProjection before, RunProjection now) {
        List<String> notices = new ArrayList<>();
        List<CaseChanges> cases = new ArrayList<>();
        only(notices, "workload", names(before), names(now));
        for (WorkloadProjection workload : now.workloads()) {
            before.workload(workload.name()).ifPresent(was -> {
                workloads(notices, was, workload);
                targets(notices, cases, was, workload);
            });
        }
        return new Pairing(cases, notices);
    }

    private static void workloads(List<String> notices, WorkloadProjection was, WorkloadProjection now) {
        if (!was.asking().equals(now.asking())) {
            notices.add("workload " + now.name() + " is asked in another way than in the baseline");
        }
        only(notices, "target of " + now.name(), targetNames(was), targetNames(now));
    }

    private static void targets(
            List<String> notices, List<CaseChanges> cases, WorkloadProjection was, WorkloadProjection now) {
        for (TargetProjection target : now.targets()) {
            was.target(target.name()).ifPresent(before -> {
                conditions(notices, now.name(), before, target);
                CaseChanges changes = CasePairs.of(before, target).changes(now.name(), target.name());
                if (changes.any()) {
                    cases.add(changes);
                }
            });
        }
    }

    private static void conditions(List<String> notices, String workload, TargetProjection was, TargetProjection now) {
        if (!was.model().equals(now.model())) {
            notices.add(now.name() + " is asked for model " + now.model() + " on " + workload + ", in the baseline for "
                    + was.model());
        }
        if (was.prices() != null && now.prices() != null && !was.prices().equals(now.prices())) {
            notices.add("the prices of " + now.name() + " on " + workload + " are not those of the baseline");
        }
    }

    private static void only(List<String> notices, String what, List<String> before, List<String> now) {
        now.stream().filter(n -> !before.contains(n)).forEach(n -> notices.add(what + " " + n + " is new in this run"));
        before.stream()
                .filter(n -> !now.contains(n))
                .forEach(n -> notices.add(what + " " + n + " is in the baseline and not in this run"));
    }

    private static List<String> names(RunProjection run) {
        return run.workloads().stream().map(WorkloadProjection::name).toList();
    }

    private static List<String> targetNames(WorkloadProjection workload) {
        return workload.targets().stream().map(TargetProjection::name).toList();
    }
}
