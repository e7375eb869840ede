package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run as its history keeps it.
 *
 * @param run its id
 * @param startedAt when it began
 * @param status what the gate said of it; null where there was no baseline
 * @param points what was measured
 */
public record HistoryEntry(
        String run, Instant startedAt, @Nullable GateStatus status, List<HistoryPoint> points) {

    public HistoryEntry {
        points = List.copyOf(points);
    }
}
