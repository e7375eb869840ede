package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What every target is asked in one round, the same for all: common random numbers make differences sharper. */
final class Rounds {
    private final Load load;
    private final List<String> targets;
    private final PromptOrder prompts;
    private final RandomStreams streams;
    private final Map<String, Ceiling> ceilings;

    Rounds(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload, Map<String, Ceiling> ceilings) {
        this.ceilings = Map.copyOf(ceilings);
        load = comparison.load();
        targets = comparison.targets().stream().map(Target::name).toList();
        streams = new RandomStreams(comparison.seed());
        prompts = new PromptOrder(comparison.underLoad(), casesByWorkload, streams);
    }

    /** The targets' order in a turn: every other turn is reversed (ABBA), so that no one always goes first. */
    List<String> order(int turn) {
        List<String> order = new ArrayList<>(targets);
        if (turn % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    /** The most that a target may be offered. */
    Ceiling ceiling(String target) {
        return ceilings.getOrDefault(target, Ceiling.NONE);
    }

    /** The discarded blocks that come first, one for each target; none where nothing is to be warmed up. */
    List<Block> warmUp() {
        if (load.warmUp() == 0) {
            return List.of();
        }
        Level level = warmUpLevel();
        List<PlannedRequest> requests = prompts.round("warm-up", 0, load.warmUp());
        List<Block> blocks = new ArrayList<>();
        for (String target : targets) {
            blocks.add(new Block(blocks.size(), target, ceiling(target).lowered(level), true, requests));
        }
        return blocks;
    }

    /** As many at once as the gentlest closed level, so that its connections are open; else one by one. */
    private Level warmUpLevel() {
        List<Level> levels = load.pattern() instanceof Load.Pattern.Fixed fixed ? fixed.levels() : List.of();
        return new Level.Closed(levels.stream()
                .filter(Level.Closed.class::isInstance)
                .mapToInt(level -> ((Level.Closed) level).concurrency())
                .min()
                .orElse(1));
    }

    /** The prompts of a round, not yet due at any time. */
    List<PlannedRequest> prompts(int round, int count) {
        return prompts.round("prompts", round, count);
    }

    /** The same requests, each due at its time; {@code turn} chooses the arrivals. */
    List<PlannedRequest> timed(List<PlannedRequest> requests, Level level, int turn) {
        if (!(level instanceof Level.Open open)) {
            return List.copyOf(requests);
        }
        RandomGenerator random = streams.of("arrivals", turn);
        long[] offsets = ArrivalTimes.offsetsNanos(load.arrivals(), open.perSecond(), requests.size(), random);
        List<PlannedRequest> timed = new ArrayList<>(requests.size());
        for (int i = 0; i < offsets.length; i++) {
            PlannedRequest request = requests.get(i);
            timed.add(new PlannedRequest(request.workload(), request.prompt(), request.repeat(), offsets[i]));
        }
        return List.copyOf(timed);
    }
}
