package dev.weighbridge.evalsuites.suite.load;

import dev.weighbridge.evalsuites.source.CsvTable;
import dev.weighbridge.evalsuites.source.Mojibake;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.read.SuiteFile;
import dev.weighbridge.evalsuites.suite.rows.BfclRows;
import dev.weighbridge.evalsuites.suite.rows.IfEvalRows;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV or JSON Lines file as a suite; what its rows are is seen from their fields. */
final class RowsFile {
    private static final List<String> ANSWER = List.of("id", "ground_truth", "possible_answer");

    private RowsFile() {}

    static Suite load(Path file) {
        SourceText source = SourceText.read(file);
        Mojibake.refuse(source);
        String name = file.getFileName().toString().replaceFirst("\\.(csv|jsonl|json)$", "");
        if (source.name().endsWith(".csv")) {
            CsvTable table = CsvTable.read(source);
            return PromptRows.recognise(table.header())
                    ? PromptRows.suite(name, source, table)
                    : SuiteFile.rows(name, file, source);
        }
        return jsonLines(name, file, source);
    }

    private static Suite jsonLines(String name, Path file, SourceText source) {
        List<YamlNode.Mapping> rows = Nodes.jsonLines(source);
        if (rows.isEmpty()) {
            throw source.error("has no cases; give at least one");
        }
        Set<String> first = rows.get(0).entries().keySet();
        if (IfEvalRows.recognise(first)) {
            return IfEvalRows.suite(name, source, rows);
        }
        if (BfclRows.recognise(first)) {
            return BfclRows.suite(name, source, rows, answers(file));
        }
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.entries().keySet()));
        return PromptRows.recognise(fields) ? PromptRows.suite(name, source, rows) : SuiteFile.rows(name, file, source);
    }

    /** The rows of {@code possible_answer/<the same name>}, by id; none where there is no such file. */
    private static Map<String, Section> answers(Path file) {
        Path beside = file.resolveSibling("possible_answer").resolve(file.getFileName());
        Map<String, Section> answers = new LinkedHashMap<>();
        if (Files.isRegularFile(beside)) {
            SourceText source = SourceText.read(beside);
            for (YamlNode.Mapping row : Nodes.jsonLines(source)) {
                Section section = Section.of(Place.top(source), row.line(), row, ANSWER);
                answers.put(section.get("id", "give the row's id").text(), section);
            }
        }
        return answers;
    }
}
