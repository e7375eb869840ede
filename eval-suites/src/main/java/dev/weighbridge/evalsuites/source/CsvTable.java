package dev.weighbridge.evalsuites.source;

import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180) with a header row.
 *
 * @param headerLine the line of the header, from 1
 * @param header the columns, each once
 * @param rows the rows below, each as wide as the header
 */
public record CsvTable(int headerLine, List<String> header, List<CsvRow> rows) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file's text; without a row and a column where it is empty.
     *
     * @throws UserFileException where it is not CSV, a column is given twice, or a row is wider or narrower than the header
     */
    public static CsvTable read(SourceText source) {
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), Reader.FORMAT)) {
            return new Reader(source, parser).table();
        } catch (IOException | UncheckedIOException e) {
            Throwable problem = e.getCause() == null ? e : e.getCause();
            throw notCsv(source, problem.getMessage());
        }
    }

    private static UserFileException notCsv(SourceText source, @Nullable String problem) {
        return source.error("is not CSV: " + problem + "; put the whole text in double quotes and double those within");
    }

    /** Reads one file, counting lines as it goes. */
    private static final class Reader {
        static final CSVFormat FORMAT =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

        /** Empty lines before a record count as part of it. */
        private static final String LINE_ENDS = "\r\n";

        private final SourceText source;
        private final CSVParser parser;
        private int line = 1;
        private int counted;

        Reader(SourceText source, CSVParser parser) {
            this.source = source;
            this.parser = parser;
        }

        CsvTable table() {
            int headerLine = 1;
            List<String> header = List.of();
            List<CsvRow> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                int begin = lineOf(row);
                if (header.isEmpty()) {
                    headerLine = begin;
                    header = row.toList().stream().map(String::strip).toList();
                    checkHeader(header, begin);
                } else {
                    rows.add(new CsvRow(begin, cells(header, row, begin)));
                }
            }
            return new CsvTable(headerLine, header, rows);
        }

        private void checkHeader(List<String> header, int begin) {
            if (header.stream().distinct().count() < header.size()) {
                throw source.error(begin, "a column is given twice; keep one");
            }
        }

        private Map<String, String> cells(List<String> header, CSVRecord row, int begin) {
            if (row.size() != header.size()) {
                throw source.error(
                        begin,
                        "has " + row.size() + " fields where the header has " + header.size()
                                + "; put texts with commas, quotes or line ends in double quotes");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.get(i));
            }
            return cells;
        }

        /** The line on which a record begins; the parser itself only knows where one ends. */
        private int lineOf(CSVRecord row) {
            int to = Math.toIntExact(row.getCharacterPosition());
            while (to < source.text().length()
                    && LINE_ENDS.indexOf(source.text().charAt(to)) >= 0) {
                to++;
            }
            line += Math.toIntExact(source.text()
                    .substring(counted, to)
                    .chars()
                    .filter(c -> c == '\n')
                    .count());
            counted = to;
            return line;
        }
    }
}
