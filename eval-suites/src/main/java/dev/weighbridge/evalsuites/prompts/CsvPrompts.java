package dev.weighbridge.evalsuites.prompts;

import dev.weighbridge.measurements.comparison.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Prompts of a CSV file (RFC 4180). */
final class CsvPrompts {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final SourceText source;
    private final CSVParser parser;

    private CsvPrompts(SourceText source, CSVParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static List<PromptRow> read(SourceText source) {
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
            return new CsvPrompts(source, parser).rows();
        } catch (IOException | UncheckedIOException e) {
            throw source.error("is not CSV: " + firstLine(e));
        }
    }

    private List<PromptRow> rows() {
        List<String> header = List.of();
        List<PromptRow> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            int line = lineOf(row);
            if (header.isEmpty()) {
                header = row.toList().stream().map(String::strip).toList();
                checkHeader(header, line);
            } else {
                rows.add(row(header, row, line));
            }
        }
        return rows;
    }

    private void checkHeader(List<String> header, int line) {
        PromptRow.checkFields(source, line, header, "column");
        if (header.stream().distinct().count() < header.size()) {
            throw source.error(line, "a column is given twice; keep one");
        }
    }

    private PromptRow row(List<String> header, CSVRecord row, int line) {
        if (row.size() != header.size()) {
            throw source.error(
                    line,
                    "has " + row.size() + " fields where the header has " + header.size()
                            + "; put texts with commas, quotes or line ends in double quotes");
        }
        int system = header.indexOf("system");
        return new PromptRow(
                line,
                row.get(header.indexOf("id")).strip(),
                row.get(header.indexOf("prompt")),
                system < 0 ? "" : row.get(system));
    }

    /** The line on which a record begins: those before it, counted in the text. */
    private int lineOf(CSVRecord row) {
        int from = Math.toIntExact(row.getCharacterPosition());
        return 1
                + Math.toIntExact(source.text()
                        .substring(0, from)
                        .chars()
                        .filter(c -> c == '\n')
                        .count());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }
}
