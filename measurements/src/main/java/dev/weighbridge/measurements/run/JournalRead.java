package dev.weighbridge.measurements.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Reads the lines in which a text stands; all of them where it is empty. */
    static JournalRead of(Path journal, String mentioned, List<Consumer<JournalLine>> readers) throws IOException {
        if (!Files.exists(journal)) {
            return new JournalRead(0, 0, 0);
        }
        try (InputStream in = Files.newInputStream(journal)) {
            return of(in, mentioned, readers);
        }
    }

    static JournalRead of(InputStream in, Consumer<JournalLine> reader) throws IOException {
        return of(in, "", List.of(reader));
    }

    static JournalRead of(InputStream in, String mentioned, List<Consumer<JournalLine>> readers) throws IOException {
        JournalTelling telling = new JournalTelling(readers);
        JournalLines lines = new JournalLines(mentioned, telling::accept);
        return telling.end(lines.read(in));
    }
}
