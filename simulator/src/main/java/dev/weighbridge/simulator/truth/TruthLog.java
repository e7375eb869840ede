package dev.weighbridge.simulator.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What the simulator did, request by request. An entry is there before the last bytes of its response leave, or, where
 * the response never ended, as soon as the connection is gone. Thread-safe.
 */
public final class TruthLog implements AutoCloseable {
    private final TreeMap<Long, TruthEntry> entries = new TreeMap<>();
    private final Map<Long, CompletableFuture<TruthEntry>> awaited = new HashMap<>();
    private final int limit;
    private final Optional<TruthFile> file;
    private long recorded;

    /**
     * An empty log.
     *
     * @param limit how many entries are kept, at least 1; older ones are dropped from memory, not from the file
     * @param file where each entry is written as well
     */
    public TruthLog(int limit, Optional<TruthFile> file) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of the truth log is " + limit + ", must be at least 1");
        }
        this.limit = limit;
        this.file = file;
    }

    /** Adds an entry. */
    public synchronized void record(TruthEntry entry) {
        entries.put(entry.sequence(), entry);
        recorded++;
        if (entries.size() > limit) {
            entries.pollFirstEntry();
        }
        file.ifPresent(each -> each.write(entry));
        CompletableFuture<TruthEntry> waiting = awaited.remove(entry.sequence());
        if (waiting != null) {
            waiting.completeAsync(() -> entry);
        }
    }

    /** The entries kept, by sequence number. */
    public synchronized List<TruthEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of a request that is over, empty while it runs or where it was dropped. */
    public synchronized Optional<TruthEntry> find(long sequence) {
        return Optional.ofNullable(entries.get(sequence));
    }

    /** How many entries were ever recorded. */
    public synchronized long recorded() {
        return recorded;
    }

    /** The entry of a request as soon as it is over; at once where it is and was kept. */
    public synchronized CompletableFuture<TruthEntry> ended(long sequence) {
        TruthEntry known = entries.get(sequence);
        return known == null
                ? awaited.computeIfAbsent(sequence, number -> new CompletableFuture<>())
                : CompletableFuture.completedFuture(known);
    }

    /** Writes what is still to be written to the file. */
    @Override
    public void close() {
        file.ifPresent(TruthFile::close);
    }
}
