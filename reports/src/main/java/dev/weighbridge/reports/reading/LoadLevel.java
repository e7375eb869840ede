package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A load that was offered. Levels are ordered as a reader climbs them: arrival rates first, then requests in flight,
 * each from low to high.
 *
 * @param label the level's stable spelling
 * @param perSecond arrivals a second; null in a closed model
 * @param concurrency users, each with one request at a time; null in an open model
 */
public record LoadLevel(
        String label, @Nullable Double perSecond, @Nullable Integer concurrency) implements Comparable<LoadLevel> {

    private static final Comparator<LoadLevel> CLIMBING = Comparator.comparing((LoadLevel level) -> !level.open())
            .thenComparingDouble(LoadLevel::size)
            .thenComparing(LoadLevel::label);

    static LoadLevel of(Cell cell) {
        return new LoadLevel(cell.level(), cell.offeredPerSecond(), cell.concurrency());
    }

    /** Whether requests arrive at a rate, whatever the gateway does. */
    public boolean open() {
        return perSecond != null;
    }

    /** The level as it stands in a sentence: {@code 12 requests a second} or {@code 8 users}. */
    public String words() {
        if (perSecond != null) {
            return label.endsWith("/s") ? label.substring(0, label.length() - 2) + " requests a second" : label;
        }
        return concurrency == null ? label : concurrency + (concurrency == 1 ? " user" : " users");
    }

    @Override
    public int compareTo(LoadLevel other) {
        return CLIMBING.compare(this, other);
    }

    private double size() {
        if (perSecond != null) {
            return perSecond;
        }
        return concurrency == null ? Double.POSITIVE_INFINITY : concurrency;
    }
}
