package dev.weighbridge.measurements.verdict.curtail;

import dev.weighbridge.measurements.verdict.decision.DecisionOutlook;
import dev.weighbridge.measurements.verdict.gate.GateOutlook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one workload so far, and whether those to come can still change any verdict on its accuracy. Only for
 * cases that are asked once and stand for themselves. What could not be graded counts as still to come. Not thread-safe.
 */
public final class Outlook {
    private final Set<String> cases;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Map<String, Boolean>> right = new HashMap<>();

    /** Something that is judged by the answers: in words what it comes to, empty as long as that is open. */
    private interface Question {
        Optional<String> settled();
    }

    /**
     * The outlook before the first answer.
     *
     * @param cases the ids of all cases that are to be asked
     */
    public Outlook(Set<String> cases) {
        this.cases = Set.copyOf(cases);
    }

    /** Asks for the decision between two targets as well. */
    public void decide(String incumbent, String candidate, DecisionOutlook outlook) {
        questions.add(() -> {
            OpenPairs pairs = OpenPairs.of(cases, of(incumbent), of(candidate));
            return outlook.settled(pairs.table(), pairs.remaining())
                    .map(choice -> choice.words() + " for " + incumbent + " and " + candidate);
        });
    }

    /**
     * Asks for the gate of a target as well.
     *
     * @param before which cases it had right in the baseline; only those that are the same case now
     * @param wanted the ids of those cases, answered in the baseline or not
     */
    public void gate(String target, Set<String> wanted, Map<String, Boolean> before, GateOutlook outlook) {
        questions.add(() -> {
            OpenPairs pairs = OpenPairs.of(wanted, before, of(target));
            return outlook.settled(pairs.table(), pairs.remaining()).map(status -> status.words() + " of " + target);
        });
    }

    /** Takes an answer; null where it says nothing of quality. */
    public void answered(String target, String caseId, @Nullable Boolean isRight) {
        if (isRight != null) {
            right.computeIfAbsent(target, first -> new HashMap<>()).put(caseId, isRight);
        }
    }

    private Map<String, Boolean> of(String target) {
        return right.getOrDefault(target, Map.of());
    }

    /** How many cases all of some targets have answered. */
    public long answeredByAll(Set<String> targets) {
        return cases.stream()
                .filter(each -> targets.stream().allMatch(target -> of(target).containsKey(each)))
                .count();
    }

    /** What it comes to whatever is still to come, in words; empty where that is open or nothing is judged. */
    public Optional<String> settled() {
        List<Optional<String>> all = questions.stream().map(Question::settled).toList();
        return all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(all.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }
}
