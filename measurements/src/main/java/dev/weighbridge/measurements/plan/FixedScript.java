package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warm-up, then every level, whatever comes back. */
final class FixedScript implements LoadScript {
    private final Queue<Block> blocks = new ArrayDeque<>();
    private final Rounds rounds;
    private final Set<String> planned = new HashSet<>();
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
        Map<String, Level> levels = levelsOf(level);
        for (int cut = 0; cut < cuts; cut++) {
            List<PlannedRequest> part = prompts.subList(at(cut, cuts, prompts), at(cut + 1, cuts, prompts));
            for (String target : rounds.order(turn)) {
                Level own = levels.get(target);
                if (own != null) {
                    blocks.add(new Block(blocks.size(), target, own, false, rounds.timed(part, own, turn)));
                }
            }
            turn++;
        }
    }

    /** The level of each target, without those that were lowered to one that is played already. */
    private Map<String, Level> levelsOf(Level level) {
        Map<String, Level> levels = new HashMap<>();
        for (String target : rounds.order(0)) {
            Level own = rounds.ceiling(target).lowered(level);
            if (planned.add(own.label() + " " + target)) {
                levels.put(target, own);
            }
        }
        return levels;
    }

    private static int at(int cut, int cuts, List<PlannedRequest> prompts) {
        return Math.toIntExact((long) prompts.size() * cut / cuts);
    }
}
