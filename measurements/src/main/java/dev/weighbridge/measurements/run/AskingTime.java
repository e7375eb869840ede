package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the processes of a run have asked, all of them added up: each from its beginning to its last answer. The time
 * between two calls that go on with one run is not counted. Not thread-safe.
 */
final class AskingTime {
    private final Map<String, Long> begins = new HashMap<>();
    private final Map<String, Long> lasts = new HashMap<>();

    void accept(JournalLine line) {
        if (line instanceof ShardBegan began) {
            begins.put(began.shard(), began.nanos());
        } else if (line instanceof Settled settled) {
            lasts.merge(shardOf(settled.id()), settled.exchange().marks().endNanos(), Math::max);
        }
    }

    private static String shardOf(String exchangeId) {
        return exchangeId.substring(0, Math.max(0, exchangeId.lastIndexOf('-')));
    }

    /**
     * The time until now.
     *
     * @param shard the process that asks, which goes on until now
     * @param nowNanos the monotonic clock of that process
     */
    Duration until(String shard, long nowNanos) {
        long nanos = 0;
        for (Map.Entry<String, Long> begun : begins.entrySet()) {
            long end = begun.getKey().equals(shard) ? nowNanos : lasts.getOrDefault(begun.getKey(), begun.getValue());
            nanos += Math.max(0, end - begun.getValue());
        }
        return Duration.ofNanos(nanos);
    }
}
