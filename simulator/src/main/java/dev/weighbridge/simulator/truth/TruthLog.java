package dev.weighbridge.simulator.truth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the simulator did, request by request. An entry is there before the last bytes of its response leave, or, where
 * the response never ended, as soon as the connection is gone. Thread-safe.
 */
public final class TruthLog implements AutoCloseable {
    private final TreeMap<Long, TruthEntry> entries = new TreeMap<>();
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
        notifyAll();
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

    /**
     * The entry of a request, waiting until it is there.
     *
     * @throws IllegalStateException where it is not there in time
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public synchronized TruthEntry await(long sequence, Duration patience) throws InterruptedException {
        long remaining = patience.toMillis();
        while (!entries.containsKey(sequence) && remaining > 0) {
            long slice = Math.min(remaining, 10);
            wait(slice);
            remaining -= slice;
        }
        return Optional.ofNullable(entries.get(sequence))
                .orElseThrow(() -> new IllegalStateException(
                        "request " + sequence + " is not over after " + patience + "; over are " + known()));
    }

    private String known() {
        Map.Entry<Long, TruthEntry> last = entries.lastEntry();
        return entries.size() + " requests" + (last == null ? "" : ", the last of them " + last.getKey());
    }

    /** Writes what is still to be written to the file. */
    @Override
    public void close() {
        file.ifPresent(TruthFile::close);
    }
}
