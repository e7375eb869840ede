package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one target did at one load level, workload by workload. Not thread-safe. */
final class LevelTally {
    private final @Nullable TokenPrice price;
    private final Map<String, CellTally> byWorkload = new LinkedHashMap<>();
    private final Spans spans = new Spans();

    LevelTally(@Nullable TokenPrice price) {
        this.price = price;
    }

    void add(Settled settled, TokenFlow flow, Slo slo, String shard) {
        spans.add(shard, settled.labels().block(), settled.exchange().marks());
        byWorkload
                .computeIfAbsent(settled.labels().workload(), workload -> new CellTally(price))
                .add(settled.exchange(), flow, slo);
    }

    Map<String, CellTally> byWorkload() {
        return byWorkload;
    }

    CellTally allWorkloads() {
        CellTally all = new CellTally(price);
        byWorkload.values().forEach(all::addAll);
        return all;
    }

    /** The time span; 0 where it is unknown. */
    long spanNanos() {
        return spans.nanos();
    }
}
