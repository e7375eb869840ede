package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The blocks of load of a target in two runs, paired by their place in the plan. */
record BlockPairs(List<Pair> pairs) {

    /** One block in both runs. */
    record Pair(BlockProjection before, BlockProjection now) {}

    /** How many requests of a block are of a kind; null where that is not known. */
    interface Count {
        @Nullable
        Integer of(BlockProjection block);
    }

    static BlockPairs of(TargetProjection before, TargetProjection now) {
        Map<String, BlockProjection> earlier =
                before.blocks().stream().collect(Collectors.toMap(BlockProjection::id, Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        for (BlockProjection block : now.blocks()) {
            BlockProjection was = earlier.get(block.id());
            if (was != null) {
                pairs.add(new Pair(was, block));
            }
        }
        return new BlockPairs(pairs);
    }

    /** Whether the kind is known in every block of both runs. */
    boolean knows(Count count) {
        return !pairs.isEmpty()
                && pairs.stream().allMatch(p -> count.of(p.before()) != null && count.of(p.now()) != null);
    }

    /**
     * Requests of a kind, with their block as cluster; where all are or none is of it, nothing shows that blocks matter, and
     * each stands for itself. Which request of one run goes with which of the other is not known; they are paired so that
     * they differ as often as they can, which doubts the most.
     */
    AnswerPairs requests(Count count) {
        List<AnswerPair> requests = new ArrayList<>();
        pairs.forEach(pair -> add(requests, pair, count));
        boolean differ = requests.stream().anyMatch(r -> !Objects.equals(r.base(), r.candidate()));
        return new AnswerPairs(
                differ ? requests : requests.stream().map(BlockPairs::alone).toList());
    }

    private static AnswerPair alone(AnswerPair request) {
        return new AnswerPair(request.id(), null, request.base(), request.candidate());
    }

    private static void add(List<AnswerPair> requests, Pair pair, Count count) {
        int n = Math.min(pair.before().requests(), pair.now().requests());
        int before = scaled(pair.before(), count, n);
        int now = scaled(pair.now(), count, n);
        for (int i = 0; i < n; i++) {
            requests.add(new AnswerPair(pair.now().id(), pair.now().id(), i < before, i >= n - now));
        }
    }

    private static int scaled(BlockProjection block, Count count, int n) {
        Integer known = count.of(block);
        return known == null ? 0 : (int) Math.round((double) known * n / block.requests());
    }
}
