package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file form of exchanges for spreadsheets, {@code exchanges.csv}: RFC 4180, one row per settled exchange, warm-up
 * included. Times are whole nanoseconds, so no reader's locale can misread them; an empty cell is unknown. Text that a
 * spreadsheet would run as a formula is made harmless by a leading apostrophe. Texts of prompts and answers are not in it.
 * Not thread-safe.
 */
public final class ExchangesCsv {
    private final CSVPrinter printer;
    private final Shards shards = new Shards();

    private ExchangesCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * A file that begins with its header row; the caller closes {@code out}.
     *
     * @throws UncheckedIOException where {@code out} fails
     */
    public static ExchangesCsv open(Appendable out) {
        String[] names = Arrays.stream(CsvColumn.values()).map(CsvColumn::label).toArray(String[]::new);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(names).get();
        try {
            return new ExchangesCsv(new CSVPrinter(out, format));
        } catch (IOException e) {
            throw new UncheckedIOException("exchanges.csv cannot be begun", e);
        }
    }

    /**
     * Takes the next line of a journal; only settled exchanges give a row.
     *
     * @throws UncheckedIOException where {@code out} fails
     */
    public void accept(JournalLine line) {
        if (line instanceof ShardBegan began) {
            shards.began(began);
        } else if (line instanceof Settled settled) {
            print(new CsvRow(
                    settled,
                    TokenFlow.of(settled.exchange(), settled.local()),
                    shards.wall(settled.id(), settled.exchange().marks().sentNanos())));
        }
    }

    private void print(CsvRow row) {
        List<String> cells = Arrays.stream(CsvColumn.values())
                .map(column -> harmless(column.value(row)))
                .toList();
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("exchanges.csv cannot be gone on with", e);
        }
    }

    /** Numbers are written here and may begin with a minus; everything else may have come from outside. */
    private static String harmless(Optional<Object> value) {
        String text = value.map(Object::toString).orElse("");
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !(value.orElse("") instanceof Number) ? "'" + text : text;
    }
}
