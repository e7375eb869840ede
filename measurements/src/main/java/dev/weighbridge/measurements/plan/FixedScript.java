package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Warm-up, then every level, whatever comes back. */
final class FixedScript implements LoadScript {
    private final Queue<Block> blocks = new ArrayDeque<>();
    private final Rounds rounds;
    private int turn;

    FixedScript(Pattern.Fixed pattern, Rounds rounds) {
        this.rounds = rounds;
        blocks.addAll(rounds.warmUp());
        for (int round = 0; round < pattern.levels().size(); round++) {
            List<PlannedRequest> prompts = rounds.prompts(round, pattern.requests());
            addLevel(pattern.levels().get(round), prompts, pattern.blocks());
        }
    }

    @Override
    public Optional<Block> next(@Nullable BlockResult previous) {
        return Optional.ofNullable(blocks.poll());
    }

    @Override
    public long requestsAtMost() {
        return blocks.stream().mapToLong(block -> block.requests().size()).sum();
    }

    private void addLevel(Level level, List<PlannedRequest> prompts, int cuts) {
        for (int cut = 0; cut < cuts; cut++) {
            List<PlannedRequest> part = prompts.subList(at(cut, cuts, prompts), at(cut + 1, cuts, prompts));
            List<PlannedRequest> requests = rounds.timed(part, level, turn);
            for (String target : rounds.order(turn)) {
                blocks.add(new Block(blocks.size(), target, level, false, requests));
            }
            turn++;
        }
    }

    private static int at(int cut, int cuts, List<PlannedRequest> prompts) {
        return Math.toIntExact((long) prompts.size() * cut / cuts);
    }
}
