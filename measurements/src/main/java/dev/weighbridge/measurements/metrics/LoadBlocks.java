package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.baseline.BlockProjection;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A fold over the lines of a journal that gives the blocks of load as later runs are judged against them. Warm-up and
 * what was cut off from here are left out. Not thread-safe.
 *
 * <p>A block is named by its level and by how many blocks of that level its target had before it, such as
 * {@code concurrency 6/2}: targets take turns, so the same cut of the plan has the same name on all of them and in every
 * run of the plan.
 */
public final class LoadBlocks {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Comparison comparison;
    private final Map<Place, TreeSet<Integer>> turns = new HashMap<>();
    private final Map<Place, Values> ttft = new HashMap<>();
    private final Map<Place, Values> delays = new HashMap<>();
    private final Map<Part, TreeMap<Integer, Map<String, BlockTally>>> parts = new HashMap<>();

    private record Place(String target, String level) {}

    private record Part(String target, String workload) {}

    /** A fold that has seen nothing yet. */
    public LoadBlocks(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The next line of the journal. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled && ofLoad(settled.labels()) && ended(settled.exchange())) {
            add(settled);
        }
    }

    private static boolean ofLoad(Labels labels) {
        return !labels.warmUp() && !labels.provoking() && !labels.ofEvals();
    }

    private static boolean ended(Exchange exchange) {
        return !(exchange.outcome() instanceof Outcome.Censored || exchange.outcome() instanceof Outcome.Cancelled);
    }

    private void add(Settled settled) {
        Labels labels = settled.labels();
        Exchange exchange = settled.exchange();
        Place place = new Place(labels.target(), labels.level());
        turns.computeIfAbsent(place, first -> new TreeSet<>()).add(labels.block());
        delays.computeIfAbsent(place, first -> new Values())
                .add((double) exchange.marks().scheduleDelayNanos());
        if (exchange.outcome().delivered()) {
            Values values = ttft.computeIfAbsent(place, first -> new Values());
            exchange.marks().ttftNanos().ifPresent(values::add);
        }
        parts.computeIfAbsent(new Part(labels.target(), labels.workload()), first -> new TreeMap<>())
                .computeIfAbsent(labels.block(), first -> new HashMap<>())
                .computeIfAbsent(
                        labels.level(), first -> new BlockTally(ServiceLevel.of(comparison, labels.workload())))
                .add(exchange, TokenFlow.of(exchange, settled.local()));
    }

    /** The blocks of a target in which a workload had a part. */
    public List<BlockProjection> of(String target, String workload) {
        List<BlockProjection> blocks = new ArrayList<>();
        parts.getOrDefault(new Part(target, workload), new TreeMap<>())
                .forEach((block, byLevel) -> byLevel.forEach((level, tally) -> {
                    int turn = turns.getOrDefault(new Place(target, level), new TreeSet<>())
                            .headSet(block, true)
                            .size();
                    blocks.add(tally.projection(level + "/" + turn));
                }));
        return blocks;
    }

    /** Whether this machine was too slow, at any level on any target, to send on time. */
    public boolean clientBound() {
        return delays.entrySet().stream()
                .anyMatch(level -> ClientBound.of(level.getValue(), ttft.getOrDefault(level.getKey(), new Values())));
    }

    /** How late requests left in the middle, in seconds, at least 0: what this client's own work puts off a time. */
    public double clientErrorSeconds() {
        Values all = new Values();
        delays.values().forEach(all::addAll);
        double[] sorted = all.sorted();
        return sorted.length == 0 ? 0 : Math.max(0, sorted[(sorted.length - 1) / 2]) / NANOS_PER_SECOND;
    }
}
