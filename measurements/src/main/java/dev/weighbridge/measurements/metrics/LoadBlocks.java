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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A fold over the lines of a journal that gives the blocks of load as later runs are judged against them. Warm-up and
 * what was cut off from here are left out. Not thread-safe.
 *
 * <p>A block is named by its level and by how many blocks of that level its target had before it, such as
 * {@code concurrency 6/2}: targets take turns, so the same cut of the plan has the same name on all of them and in every
 * run of the plan. A turn in which this machine sent too late to any target says nothing of times, and is left out for all
 * of them, so that they stay comparable.
 */
public final class LoadBlocks {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Comparison comparison;
    private final Map<Place, TreeMap<Integer, Sending>> sendings = new HashMap<>();
    private final Map<Part, TreeMap<Integer, Map<String, BlockTally>>> parts = new HashMap<>();

    private record Place(String target, String level) {}

    private record Part(String target, String workload) {}

    /** How late the requests of a block left, and how long their first tokens took. */
    private record Sending(Values delays, Values ttft) {
        boolean late() {
            return ClientBound.of(delays, ttft);
        }
    }

    /** A fold that has seen nothing yet. */
    public LoadBlocks(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The next line of the journal. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled && counts(settled)) {
            add(settled);
        }
    }

    /** Whether an exchange is one of load and came to its own end. */
    public static boolean counts(Settled settled) {
        return ofLoad(settled.labels()) && ended(settled.exchange());
    }

    /** How the block of a request of load is called; known once the last line was seen. */
    public String id(Labels labels) {
        return id(new Place(labels.target(), labels.level()), labels.block());
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
        Sending sending = sendings.computeIfAbsent(new Place(labels.target(), labels.level()), first -> new TreeMap<>())
                .computeIfAbsent(labels.block(), first -> new Sending(new Values(), new Values()));
        sending.delays().add((double) exchange.marks().scheduleDelayNanos());
        if (exchange.outcome().delivered()) {
            exchange.marks().ttftNanos().ifPresent(sending.ttft()::add);
        }
        parts.computeIfAbsent(new Part(labels.target(), labels.workload()), first -> new TreeMap<>())
                .computeIfAbsent(labels.block(), first -> new HashMap<>())
                .computeIfAbsent(
                        labels.level(), first -> new BlockTally(ServiceLevel.of(comparison, labels.workload())))
                .add(exchange, TokenFlow.of(exchange, settled.local()));
    }

    /** The blocks of a target in which a workload had a part. */
    public List<BlockProjection> of(String target, String workload) {
        Set<String> late = clientBound() ? Set.of() : late();
        List<BlockProjection> blocks = new ArrayList<>();
        parts.getOrDefault(new Part(target, workload), new TreeMap<>())
                .forEach((block, byLevel) -> byLevel.forEach((level, tally) -> {
                    String id = id(new Place(target, level), block);
                    if (!late.contains(id)) {
                        blocks.add(tally.projection(id));
                    }
                }));
        return blocks;
    }

    private String id(Place place, int block) {
        int turn = sendings.getOrDefault(place, new TreeMap<>())
                .headMap(block, true)
                .size();
        return place.level + "/" + turn;
    }

    private Set<String> late() {
        return ids(Sending::late);
    }

    private Set<String> ids(Predicate<Sending> which) {
        Set<String> ids = new TreeSet<>();
        sendings.forEach((place, blocks) -> blocks.forEach((block, sending) -> {
            if (which.test(sending)) {
                ids.add(id(place, block));
            }
        }));
        return ids;
    }

    /** Whether this machine was too slow to send on time in more than half of all turns. */
    public boolean clientBound() {
        return 2 * late().size() > ids(any -> true).size();
    }

    /** How late requests left in the middle, in seconds, at least 0: what this client's own work puts off a time. */
    public double clientErrorSeconds() {
        Values all = new Values();
        sendings.values().forEach(blocks -> blocks.values().forEach(sending -> all.addAll(sending.delays())));
        double[] sorted = all.sorted();
        return sorted.length == 0 ? 0 : Math.max(0, sorted[(sorted.length - 1) / 2]) / NANOS_PER_SECOND;
    }
}
