package dev.weighbridge.benchmarks.decoder;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The scores of all rounds. Each round runs every benchmark once, so that a busy minute of the machine meets all of them;
 * what is shown is the median over the rounds.
 *
 * @param rounds the scores of each round
 */
record Scores(List<List<Score>> rounds) {
    Scores {
        rounds = rounds.stream().map(List::copyOf).toList();
    }

    /** The median events of a reader per second of a core. */
    double eventsPerSecond(ChatStream stream, Reader reader) {
        return median(round -> score(round, stream, reader).eventsPerSecond());
    }

    /** The median bytes allocated per event. */
    double allocatedBytes(ChatStream stream, Reader reader) {
        return median(round -> score(round, stream, reader).allocatedBytes());
    }

    /** The median, over the rounds, of a reader's events a second over the plain reader's of the same round. */
    double ratio(ChatStream stream, Reader reader) {
        return median(round -> score(round, stream, reader).eventsPerSecond()
                / score(round, stream, Reader.PLAIN).eventsPerSecond());
    }

    /** The least ratio of any stream and any way the bytes arrive: the one that is judged. */
    double leastRatio() {
        return Arrays.stream(ChatStream.values())
                .flatMap(stream -> Arrays.stream(Reader.values())
                        .filter(reader -> reader != Reader.PLAIN)
                        .map(reader -> ratio(stream, reader)))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    private double median(ToDoubleFunction<List<Score>> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Score score(List<Score> round, ChatStream stream, Reader reader) {
        return round.stream()
                .filter(score -> score.stream() == stream && score.reader() == reader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no score of " + reader + " on " + stream));
    }
}
