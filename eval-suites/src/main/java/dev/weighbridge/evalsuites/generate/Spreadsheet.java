package dev.weighbridge.evalsuites.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Cases as a spreadsheet has them: a row each, and a column for each check. */
final class Spreadsheet {
    private static final List<String> TEXTS = List.of("id", "prompt", "reference", "cluster");
    private static final int CHECKS = 3;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("id", "prompt", "reference", "cluster", "tags", "__expected", "__expected2", "__expected3")
            .get();

    private Spreadsheet() {}

    /** The file of all cases; none has variables, and at most three checks. */
    static String of(Rows rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Map<String, Object> line : rows.lines()) {
                print(printer, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text can be written to memory", e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, Map<String, Object> line) throws IOException {
        for (String name : TEXTS) {
            printer.print(line.get(name));
        }
        printer.print(String.join(";", texts(line, "tags")));
        List<String> checks = texts(line, "checks");
        for (int i = 0; i < CHECKS; i++) {
            printer.print(i < checks.size() ? checks.get(i) : "");
        }
        printer.println();
    }

    private static List<String> texts(Map<String, Object> line, String name) {
        return ((List<?>) Objects.requireNonNull(line.get(name)))
                .stream().map(String::valueOf).toList();
    }
}
