package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.baseline.Pairing.CaseChanges;
import dev.weighbridge.measurements.verdict.sample.AnswerCost;
import dev.weighbridge.measurements.verdict.sample.AnswerCosts;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cases of a target in two runs, paired by their ids where they are the same case. Weights are not looked at. */
record CasePairs(List<Pair> pairs, List<String> changed, List<String> added, List<String> removed) {

    /** One case in both runs. */
    record Pair(CaseProjection before, CaseProjection now) {
        private boolean askedOnce() {
            return before.repeats().size() == 1 && now.repeats().size() == 1;
        }

        private boolean askedAlike() {
            return before.repeats().size() == now.repeats().size();
        }
    }

    static CasePairs of(TargetProjection before, TargetProjection now) {
        Map<String, CaseProjection> earlier =
                before.cases().stream().collect(Collectors.toMap(CaseProjection::id, Function.identity()));
        CasePairs pairs = new CasePairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CaseProjection each : now.cases()) {
            pairs.add(earlier.remove(each.id()), each);
        }
        earlier.keySet().stream().sorted().forEach(pairs.removed::add);
        return pairs;
    }

    private void add(@Nullable CaseProjection before, CaseProjection now) {
        if (before == null) {
            added.add(now.id());
        } else if (before.hash().equals(now.hash())) {
            pairs.add(new Pair(before, now));
        } else {
            changed.add(now.id());
        }
    }

    CaseChanges changes(String workload, String target) {
        return new CaseChanges(workload, target, changed, added, removed);
    }

    /** Whether there were any cases in either run. */
    boolean any() {
        return !(pairs.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty());
    }

    /** Which answers are right; of cases that are asked several times, how many of them. */
    PairedShares accuracy() {
        return pairs.stream().allMatch(Pair::askedOnce)
                ? new AnswerPairs(pairs.stream().map(CasePairs::answer).toList())
                : new ScorePairs(pairs.stream().map(CasePairs::score).toList());
    }

    TokenPairs tokens() {
        return new TokenPairs(pairs.stream().map(CasePairs::tokens).toList());
    }

    /** What the cases cost, all of them or for each right answer. */
    AnswerCosts costs(boolean perRight) {
        return new AnswerCosts(pairs.stream().map(CasePairs::cost).toList(), perRight);
    }

    private static AnswerCost cost(Pair pair) {
        CaseProjection now = pair.now();
        OptionalLong none = OptionalLong.empty();
        return new AnswerCost(
                now.id(),
                now.cluster(),
                orNull(pair.askedAlike() ? pair.before().picoUsd() : none),
                orNull(pair.askedAlike() ? now.picoUsd() : none),
                pair.before().rightShare().orElse(0),
                now.rightShare().orElse(0));
    }

    private static AnswerPair answer(Pair pair) {
        CaseProjection now = pair.now();
        return new AnswerPair(now.id(), now.cluster(), right(pair.before()), right(now));
    }

    private static ScorePair score(Pair pair) {
        CaseProjection now = pair.now();
        return new ScorePair(now.id(), now.cluster(), orNull(pair.before().rightShare()), orNull(now.rightShare()));
    }

    private static TokenPair tokens(Pair pair) {
        CaseProjection now = pair.now();
        OptionalLong none = OptionalLong.empty();
        return new TokenPair(
                now.id(),
                now.cluster(),
                orNull(pair.askedAlike() ? pair.before().tokens() : none),
                orNull(pair.askedAlike() ? now.tokens() : none));
    }

    private static @Nullable Boolean right(CaseProjection each) {
        Double share = orNull(each.rightShare());
        return share == null ? null : share == 1;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
