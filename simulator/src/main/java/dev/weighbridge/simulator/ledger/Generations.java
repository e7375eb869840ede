package dev.weighbridge.simulator.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers that can be looked up, each after a delay. Not thread-safe: the event loop owns it. */
public final class Generations {
    private static final int MOST = 10_000;

    private final IndexDelay delay;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** None yet. */
    public Generations(IndexDelay delay) {
        this.delay = delay;
    }

    /** Adds one that is over; beyond ten thousand the oldest is forgotten. */
    public void add(Generation generation) {
        entries.put(generation.id(), new Entry(generation));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** Looks one up; empty where it is unknown or cannot be found yet. */
    public Optional<Generation> find(String id, Instant now) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return Optional.empty();
        }
        boolean early = now.isBefore(entry.generation.endedAt().plus(delay.time()));
        boolean hidden = entry.polls++ < delay.polls();
        return early || hidden ? Optional.empty() : Optional.of(entry.generation);
    }

    private static final class Entry {
        private final Generation generation;
        private int polls;

        private Entry(Generation generation) {
            this.generation = generation;
        }
    }
}
