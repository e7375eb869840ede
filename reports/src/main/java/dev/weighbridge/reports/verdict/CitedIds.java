package dev.weighbridge.reports.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What verdicts cite that is shown: the first few ids of each, and no more in all than a page can bear.
 *
 * @param shown the workload, the target (empty for a decision, which is of two) and the id of each
 * @param left how many more are cited, at least 0
 */
record CitedIds(Set<Key> shown, int left) {
    private static final int MOST = 200;

    /** An id where it is cited. */
    record Key(String workload, String target, String id) {}

    static CitedIds of(List<ShownDecision> decisions, List<ShownComparison> comparisons) {
        Set<Key> all = new LinkedHashSet<>();
        int left = 0;
        for (ShownDecision each : decisions) {
            left += add(all, each.workload(), "", each.evidence());
        }
        for (ShownComparison each : comparisons) {
            left += add(all, each.workload(), each.target(), each.evidence());
        }
        return new CitedIds(Set.copyOf(all), left);
    }

    private static int add(Set<Key> all, String workload, String target, List<String> ids) {
        int room = Math.max(0, MOST - all.size());
        List<String> first = ids.subList(0, Math.min(Math.min(ShownVerdict.CITED, room), ids.size()));
        first.forEach(id -> all.add(new Key(workload, target, id)));
        return ids.size() - first.size();
    }

    /** Whether any id is of one target alone, as those of blocks are. */
    boolean anyOfTargets() {
        return shown.stream().anyMatch(key -> !key.target().isEmpty());
    }

    boolean citesAnyOf(String workload, String target) {
        return shown.stream()
                .anyMatch(key -> key.workload().equals(workload) && key.target().equals(target));
    }

    boolean cites(String workload, String target, String block) {
        return shown.contains(new Key(workload, target, block));
    }
}
