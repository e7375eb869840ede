package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.run.JournalCodec.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/**
 * Decodes lines and tells them to readers. Both are much work, so that one batch is decoded while the batch before it is
 * told, in parts that all cores share. A reader gets its lines in their order and never two at once. Not thread-safe.
 */
final class JournalTelling {
    private static final int BATCH_LINES = 1024;
    private static final int PART_LINES = 128;

    private final List<Consumer<JournalLine>> readers;
    private final List<byte[]> batch = new ArrayList<>();
    private List<Decoded> decoded = List.of();
    private long lines;
    private long torn;
    private long unknown;

    JournalTelling(List<Consumer<JournalLine>> readers) {
        this.readers = readers;
    }

    void accept(byte[] line) {
        batch.add(line);
        if (batch.size() == BATCH_LINES) {
            advance();
        }
    }

    /**
     * Tells what is left.
     *
     * @param cut whether the last line was cut short
     */
    JournalRead end(boolean cut) {
        advance();
        advance();
        return new JournalRead(lines, torn + (cut ? 1 : 0), unknown);
    }

    /** Tells the batch that is decoded and decodes the next. Readers come first, as they are the largest parts. */
    private void advance() {
        List<Decoded> told = decoded;
        Decoded[] next = new Decoded[batch.size()];
        List<ForkJoinTask<?>> parts = new ArrayList<>();
        readers.forEach(reader -> parts.add(ForkJoinTask.adapt(() -> tell(reader, told))));
        for (int from = 0; from < next.length; from += PART_LINES) {
            int start = from;
            parts.add(ForkJoinTask.adapt(() -> decode(next, start)));
        }
        ForkJoinTask.invokeAll(parts);
        batch.clear();
        decoded = List.of(next);
        decoded.forEach(this::count);
    }

    private void decode(Decoded[] into, int from) {
        int end = Math.min(into.length, from + PART_LINES);
        for (int i = from; i < end; i++) {
            into[i] = JournalCodec.decode(batch.get(i));
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
