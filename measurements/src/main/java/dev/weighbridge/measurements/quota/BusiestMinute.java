package dev.weighbridge.measurements.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The minute in which most requests were let through. Each process counts its own time. Not thread-safe. */
final class BusiestMinute {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Map<String, List<Long>> byProcess = new TreeMap<>();

    /** Counts a request that was let through. */
    void passed(String process, long nanos) {
        byProcess.computeIfAbsent(process, first -> new ArrayList<>()).add(nanos);
    }

    /** How many were let through in it; 0 where none was. */
    int most() {
        return byProcess.values().stream().mapToInt(BusiestMinute::most).max().orElse(0);
    }

    private static int most(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int most = 0;
        int from = 0;
        for (int to = 0; to < sorted.length; to++) {
            while (sorted[to] - sorted[from] >= MINUTE_NANOS) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
