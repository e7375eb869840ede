package dev.weighbridge.simulator.truth;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How fast and how reliably something was served, as its sender knows it.
 *
 * @param latencyMillis from the request to the first token, in ascending order
 * @param tokensPerSecond after the first event, of each answer that had more, in ascending order
 * @param served how many answers came to their end
 * @param all how many requests a model worked on
 */
@SuppressWarnings("ArrayRecordComponent") // printed once, never compared
public record ServedFigures(double[] latencyMillis, double[] tokensPerSecond, long served, long all) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** The figures of the entries that a model worked on and that this condition picks. */
    public static ServedFigures of(List<TruthEntry> entries, Predicate<TruthEntry> which) {
        List<TruthEntry> worked = entries.stream()
                .filter(entry -> entry.admission() == Admission.ADMITTED && entry.backend() != null)
                .filter(which)
                .toList();
        return new ServedFigures(
                sorted(worked, entry -> entry.tokenNanos().count() > 0, ServedFigures::latency),
                sorted(worked, ServedFigures::hasSpan, ServedFigures::throughput),
                worked.stream().filter(ServedFigures::whole).count(),
                worked.size());
    }

    /**
     * The smallest value that at least this share of the sorted values does not exceed; empty where there is none.
     *
     * @param percent above 0 to 100
     */
    public static OptionalDouble percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        long rank = (percent * (long) sorted.length + 99) / 100;
        return OptionalDouble.of(sorted[(int) rank - 1]);
    }

    private static double[] sorted(
            List<TruthEntry> entries, Predicate<TruthEntry> which, ToDoubleFunction<TruthEntry> figure) {
        double[] figures = entries.stream().filter(which).mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return figures;
    }

    private static boolean whole(TruthEntry entry) {
        return entry.ending() == Ending.COMPLETED || entry.ending() == Ending.LENGTH;
    }

    private static double latency(TruthEntry entry) {
        return (entry.tokenNanos().nanos(0) - entry.readNanos()) / NANOS_PER_MILLI;
    }

    private static boolean hasSpan(TruthEntry entry) {
        return entry.tokenNanos().count() > 1 && spanNanos(entry) > 0;
    }

    /** The first event's share of the tokens came before the span begins. */
    private static double throughput(TruthEntry entry) {
        int events = entry.tokenNanos().count();
        double tokens = entry.completionTokens() * (events - 1.0) / events;
        return tokens * NANOS_PER_SECOND / spanNanos(entry);
    }

    private static long spanNanos(TruthEntry entry) {
        TokenStamps stamps = entry.tokenNanos();
        return stamps.nanos(stamps.count() - 1) - stamps.nanos(0);
    }
}
