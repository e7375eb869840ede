package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.run.JournalCodec.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes lines and tells them to readers. Decoding is most of the work, so that a batch is decoded while the one before
 * it is told. A reader gets its lines in their order and never two at once. Not thread-safe.
 */
final class JournalTelling {
    private static final int BATCH_LINES = 1024;

    private final List<Consumer<JournalLine>> readers;
    private List<byte[]> batch = new ArrayList<>();
    private @Nullable ForkJoinTask<List<Decoded>> ahead;
    private long lines;
    private long torn;
    private long unknown;

    JournalTelling(List<Consumer<JournalLine>> readers) {
        this.readers = readers;
    }

    void accept(byte[] line) {
        batch.add(line);
        if (batch.size() == BATCH_LINES) {
            List<byte[]> full = batch;
            batch = new ArrayList<>();
            ForkJoinTask<List<Decoded>> next = ForkJoinPool.commonPool().submit(() -> decoded(full.parallelStream()));
            tellAhead();
            ahead = next;
        }
    }

    /**
     * Tells what is left.
     *
     * @param cut whether the last line was cut short
     */
    JournalRead end(boolean cut) {
        tellAhead();
        tell(decoded(batch.stream()));
        return new JournalRead(lines, torn + (cut ? 1 : 0), unknown);
    }

    private static List<Decoded> decoded(Stream<byte[]> some) {
        return some.map(JournalCodec::decode).toList();
    }

    private void tellAhead() {
        if (ahead != null) {
            tell(ahead.join());
        }
        ahead = null;
    }

    private void tell(List<Decoded> decoded) {
        decoded.forEach(this::count);
        if (readers.size() == 1) {
            tell(readers.get(0), decoded);
        } else {
            readers.parallelStream().forEach(reader -> tell(reader, decoded));
        }
    }

    private void count(Decoded decoded) {
        if (decoded instanceof Decoded.Line) {
            lines++;
        } else if (decoded instanceof Decoded.Torn) {
            torn++;
        } else {
            unknown++;
        }
    }

    private static void tell(Consumer<JournalLine> reader, List<Decoded> decoded) {
        for (Decoded each : decoded) {
            if (each instanceof Decoded.Line known) {
                reader.accept(known.line());
            }
        }
    }
}
