package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.run.JournalCodec.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A journal, read from its first line to its last. A line that a kill cut short is passed over, and so is one of a kind
 * this version does not know; both are counted.
 *
 * @param lines lines read
 * @param torn lines cut short
 * @param unknown lines of unknown kinds
 */
public record JournalRead(long lines, long torn, long unknown) {

    private static final int READ_BYTES = 1 << 16;

    static JournalRead of(Path journal, Consumer<JournalLine> reader) throws IOException {
        if (!Files.exists(journal)) {
            return new JournalRead(0, 0, 0);
        }
        try (InputStream in = Files.newInputStream(journal)) {
            return of(in, reader);
        }
    }

    static JournalRead of(InputStream in, Consumer<JournalLine> reader) throws IOException {
        Counting counting = new Counting(reader);
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        byte[] bytes = new byte[READ_BYTES];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            int from = 0;
            for (int at = 0; at < read; at++) {
                if (bytes[at] == '\n') {
                    begun.write(bytes, from, at - from);
                    counting.accept(begun.toByteArray());
                    begun.reset();
                    from = at + 1;
                }
            }
            begun.write(bytes, from, read - from);
        }
        if (begun.size() > 0) {
            counting.torn++;
        }
        return new JournalRead(counting.lines, counting.torn, counting.unknown);
    }

    private static final class Counting {
        private final Consumer<JournalLine> reader;
        private long lines;
        private long torn;
        private long unknown;

        Counting(Consumer<JournalLine> reader) {
            this.reader = reader;
        }

        void accept(byte[] bytes) {
            if (bytes.length == 0) {
                return;
            }
            Decoded decoded = JournalCodec.decode(bytes);
            if (decoded instanceof Decoded.Line known) {
                lines++;
                reader.accept(known.line());
            } else if (decoded instanceof Decoded.Torn) {
                torn++;
            } else {
                unknown++;
            }
        }
    }
}
