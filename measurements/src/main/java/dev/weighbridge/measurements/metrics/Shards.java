package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The processes that wrote a journal, and what time it was on the clock of each. Not thread-safe. */
final class Shards {
    private final Map<String, ShardBegan> byName = new HashMap<>();

    void began(ShardBegan shard) {
        byName.put(shard.shard(), shard);
    }

    /** The name of the process that wrote an exchange; empty where its beginning was never written. */
    String nameOf(String exchangeId) {
        return shardOf(exchangeId).map(ShardBegan::shard).orElse("");
    }

    /** The wall-clock time of a mark; empty where its process is unknown. */
    Optional<Instant> wall(String exchangeId, long nanos) {
        return shardOf(exchangeId).map(shard -> shard.wall().plusNanos(nanos - shard.nanos()));
    }

    /** Exchange ids begin with their process's name; of two that fit, the longer is meant. */
    private Optional<ShardBegan> shardOf(String exchangeId) {
        return byName.values().stream()
                .filter(shard -> exchangeId.startsWith(shard.shard()))
                .max(Comparator.comparingInt(shard -> shard.shard().length()));
    }
}
