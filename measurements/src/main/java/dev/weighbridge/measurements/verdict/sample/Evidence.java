package dev.weighbridge.measurements.verdict.sample;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders the ids that a verdict rests on. */
final class Evidence {
    private Evidence() {}

    /** Losses first, then gains, the greatest of each first and then by id; without those that gain nothing. */
    static List<String> ofGains(List<String> ids, double[] gains) {
        Comparator<Integer> lossesFirst = Comparator.comparingInt(i -> gains[i] < 0 ? 0 : 1);
        return IntStream.range(0, gains.length)
                .filter(i -> gains[i] != 0)
                .boxed()
                .sorted(lossesFirst.thenComparing(i -> -Math.abs(gains[i])).thenComparing(ids::get))
                .map(ids::get)
                .distinct()
                .toList();
    }
}
