package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern.Search;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Warm-up, then for each target the search for the highest rate that keeps the service level. Targets take turns, one
 * step each; a step this machine was too slow for counts as missed, since more cannot be offered from here.
 */
final class SearchScript implements LoadScript {
    private final Search search;
    private final Rounds rounds;
    private final Map<String, Bracket> brackets = new LinkedHashMap<>();
    private final Queue<Block> warmUp;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int round = -1;
    private int index;
    private boolean stepUnderWay;

    SearchScript(Search search, Rounds rounds) {
        this.search = search;
        this.rounds = rounds;
        warmUp = new ArrayDeque<>(rounds.warmUp());
        rounds.order(0)
                .forEach(target -> brackets.put(
                        target, Bracket.untried(rounds.ceiling(target).lowered(search))));
    }

    @Override
    public Optional<Block> next(@Nullable BlockResult previous) {
        learn(previous);
        Optional<Block> block = Optional.ofNullable(warmUp.poll()).or(this::step);
        block.ifPresent(given -> index++);
        stepUnderWay = block.filter(given -> !given.warmUp()).isPresent();
        return block;
    }

    @Override
    public long requestsAtMost() {
        long warming =
                warmUp.stream().mapToLong(block -> block.requests().size()).sum();
        long steps = brackets.values().stream().mapToLong(Bracket::stepsAtMost).sum();
        return warming + (steps - (stepUnderWay ? 1 : 0)) * search.requests();
    }

    private void learn(@Nullable BlockResult previous) {
        int answered = previous == null ? -1 : previous.block().index();
        if (answered != index - 1) {
            throw new IllegalArgumentException("the result of block " + (index - 1) + " is needed to choose block "
                    + index + ", and that of block " + answered + " was given");
        }
        if (previous != null && previous.block().level() instanceof Level.Open open) {
            boolean kept = kept(previous);
            brackets.computeIfPresent(
                    previous.block().target(), (target, bracket) -> bracket.after(open.perSecond(), kept));
        }
    }

    private boolean kept(BlockResult result) {
        int scheduled = result.block().requests().size();
        return !result.clientBound() && (double) result.metSlo() / scheduled >= search.attainment();
    }

    private Optional<Block> step() {
        if (waiting.isEmpty()) {
            round++;
            rounds.order(round).stream().filter(this::searching).forEach(waiting::add);
        }
        return Optional.ofNullable(waiting.poll()).map(this::block);
    }

    private boolean searching(String target) {
        return bracket(target).rate().isPresent();
    }

    private Block block(String target) {
        Level level = new Level.Open(bracket(target).rate().orElseThrow());
        List<PlannedRequest> requests = rounds.timed(rounds.prompts(round, search.requests()), level, round);
        return new Block(index, target, level, false, requests);
    }

    private Bracket bracket(String target) {
        return Optional.ofNullable(brackets.get(target)).orElseThrow();
    }
}
