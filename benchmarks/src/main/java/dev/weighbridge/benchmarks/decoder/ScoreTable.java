package dev.weighbridge.benchmarks.decoder;

import dev.weighbridge.gateway.testing.Seeded;
import java.util.Locale;

/** The scores as text, seconds being those of one core; its last line is the one that is judged. */
final class ScoreTable {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MB = 1e6;

    private final Scores scores;
    private final long seed;

    ScoreTable(Scores scores, long seed) {
        this.scores = scores;
        this.seed = seed;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-11s %-18s %8s %12s %8s %9s %14s %7s%n",
                "stream",
                "read by",
                "B/event",
                "events/s",
                "MB/s",
                "ns/event",
                "alloc B/event",
                "ratio"));
        for (ChatStream stream : ChatStream.values()) {
            for (Reader reader : Reader.values()) {
                text.append(row(stream, reader));
            }
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "decoder: %.2f (aim >= %.1f x the plain reader's events/s)",
                        scores.leastRatio(),
                        DecoderCommand.AIM))
                .toString();
    }

    private String row(ChatStream stream, Reader reader) {
        double bytesPerEvent = (double) stream.bytes(Seeded.random(seed)).length / ChatStream.DATA_EVENTS;
        double events = scores.eventsPerSecond(stream, reader);
        return String.format(
                Locale.ROOT,
                "%-11s %-18s %8.0f %12.0f %8.1f %9.0f %14.0f %7.2f%n",
                stream.name().toLowerCase(Locale.ROOT),
                reader.label(),
                bytesPerEvent,
                events,
                events * bytesPerEvent / BYTES_PER_MB,
                NANOS_PER_SECOND / events,
                scores.allocatedBytes(stream, reader),
                scores.ratio(stream, reader));
    }
}
