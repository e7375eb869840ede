package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answerers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who answered in which second. Names come from gateways and could all differ, so beyond a bound they are counted together
 * as {@value Counts#OTHERS}. Not thread-safe.
 */
final class AnswererTally {
    private static final int MOST_NAMES = 20;
    private static final int MOST_SLICES = 24;
    private static final Identity OTHERS = new Identity(null, Counts.OTHERS, null, null);
    private static final long[] LENGTHS_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600};

    private final Map<Identity, TreeMap<Long, Integer>> seconds = new HashMap<>();

    /** Counts an answer that ended so many seconds after the run's start. */
    void add(Identity identity, long second) {
        Identity who = new Identity(null, identity.model(), identity.provider(), identity.fingerprint());
        boolean room = seconds.size() < MOST_NAMES || seconds.containsKey(who);
        seconds.computeIfAbsent(room ? who : OTHERS, first -> new TreeMap<>()).merge(second, 1, Integer::sum);
    }

    Answerers answerers() {
        if (seconds.isEmpty()) {
            return Answerers.NONE;
        }
        long first =
                seconds.values().stream().mapToLong(TreeMap::firstKey).min().orElseThrow();
        long last = seconds.values().stream().mapToLong(TreeMap::lastKey).max().orElseThrow();
        long length = length(last - first + 1);
        int slices = Math.toIntExact((last - first) / length + 1);
        return new Answerers(
                length,
                first,
                seconds.entrySet().stream()
                        .map(entry -> answerer(entry.getKey(), sliced(entry.getValue(), first, length, slices)))
                        .sorted(Comparator.comparingInt(Answerer::answers)
                                .reversed()
                                .thenComparing(Answerer::name))
                        .toList());
    }

    /** The shortest length of which few enough slices hold the span. */
    private static long length(long spanSeconds) {
        for (long length : LENGTHS_SECONDS) {
            if (spanSeconds <= length * MOST_SLICES) {
                return length;
            }
        }
        long hour = LENGTHS_SECONDS[LENGTHS_SECONDS.length - 1];
        return hour * ((spanSeconds - 1) / (hour * MOST_SLICES) + 1);
    }

    private static List<Integer> sliced(TreeMap<Long, Integer> counts, long first, long length, int slices) {
        List<Integer> sliced = new ArrayList<>(Collections.nCopies(slices, 0));
        counts.forEach((second, count) -> {
            int slice = Math.toIntExact((second - first) / length);
            sliced.set(slice, sliced.get(slice) + count);
        });
        return sliced;
    }

    private static Answerer answerer(Identity who, List<Integer> overTime) {
        int answers = overTime.stream().mapToInt(Integer::intValue).sum();
        return new Answerer(who.words(), who.provider(), who.model(), who.fingerprint(), answers, overTime);
    }
}
