package dev.weighbridge.evalsuites.prompts;

import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Prompts of a CSV file (RFC 4180). */
final class CsvPrompts {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /** Empty lines before a record count as part of it. */
    private static final String LINE_ENDS = "\r\n";

    private final SourceText source;
    private final CSVParser parser;
    private int line = 1;
    private int counted;

    private CsvPrompts(SourceText source, CSVParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static List<PromptRow> read(SourceText source) {
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
            return new CsvPrompts(source, parser).rows();
        } catch (IOException | UncheckedIOException e) {
            Throwable problem = e.getCause() == null ? e : e.getCause();
            throw notCsv(source, problem.getMessage());
        }
    }

    private List<PromptRow> rows() {
        List<String> header = List.of();
        List<PromptRow> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            int begin = lineOf(row);
            if (header.isEmpty()) {
                header = row.toList().stream().map(String::strip).toList();
                checkHeader(header, begin);
            } else {
                rows.add(row(header, row, begin));
            }
        }
        return rows;
    }

    private void checkHeader(List<String> header, int begin) {
        PromptRow.checkFields(source, begin, header, "column");
        if (header.stream().distinct().count() < header.size()) {
            throw source.error(begin, "a column is given twice; keep one");
        }
    }

    private PromptRow row(List<String> header, CSVRecord row, int begin) {
        if (row.size() != header.size()) {
            throw source.error(
                    begin,
                    "has " + row.size() + " fields where the header has " + header.size()
                            + "; put texts with commas, quotes or line ends in double quotes");
        }
        int system = header.indexOf("system");
        return new PromptRow(
                begin,
                row.get(header.indexOf("id")).strip(),
                row.get(header.indexOf("prompt")),
                system < 0 ? "" : row.get(system));
    }

    /** The line on which a record begins; the parser itself only knows where one ends. */
    private int lineOf(CSVRecord row) {
        int to = Math.toIntExact(row.getCharacterPosition());
        while (to < source.text().length() && LINE_ENDS.indexOf(source.text().charAt(to)) >= 0) {
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

    private static UserFileException notCsv(SourceText source, @Nullable String problem) {
        return source.error("is not CSV: " + problem + "; put the whole text in double quotes and double those within");
    }
}
