package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.source.CsvRow;
import dev.weighbridge.evalsuites.source.CsvTable;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cases of a CSV or JSON Lines file as mappings. A line of JSON Lines is a case as in a suite. A column of a CSV is a key
 * of a case that takes one value, a check ({@code __expected}, {@code __expected1}, ...), or else a variable.
 */
final class CaseRows {
    /** Keys of a case that fit into a cell. */
    static final List<String> CELLS = List.of(
            "id",
            "system",
            "prompt",
            "reference",
            "language",
            "weight",
            "cluster",
            "repeats",
            "threshold",
            "description");

    private static final String EXPECTED = "__expected";

    /** promptfoo's names for keys that have one of their own. */
    private static final Map<String, String> ALIASES =
            Map.of("__threshold", "threshold", "__description", "description");

    private CaseRows() {}

    /** The cases of a file; complains where it is neither CSV nor JSON Lines. */
    static List<YamlNode.Mapping> read(SourceText source) {
        if (source.name().endsWith(".csv")) {
            return CsvTable.read(source).rows().stream().map(CaseRows::row).toList();
        }
        if (source.name().endsWith(".jsonl")) {
            return Nodes.jsonLines(source);
        }
        throw source.error("is no file of cases; give a .csv or .jsonl file");
    }

    private static YamlNode.Mapping row(CsvRow row) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Entry> vars = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            String key = ALIASES.getOrDefault(column, column);
            if (CELLS.contains(key)) {
                entries.put(key, entry(row, cell));
            } else if (key.equals("tags")) {
                entries.put(key, new YamlNode.Entry(row.line(), tags(row, cell)));
            } else if (!column.startsWith("__")) {
                vars.put(column, entry(row, cell));
            } else if (!column.startsWith(EXPECTED)) {
                entries.put(column, entry(row, cell));
            }
        });
        entries.put("checks", new YamlNode.Entry(row.line(), checks(row)));
        entries.put("vars", new YamlNode.Entry(row.line(), new YamlNode.Mapping(row.line(), vars)));
        return new YamlNode.Mapping(row.line(), entries);
    }

    private static YamlNode.Entry entry(CsvRow row, String cell) {
        return new YamlNode.Entry(row.line(), Nodes.scalar(row.line(), cell));
    }

    private static YamlNode tags(CsvRow row, String cell) {
        List<YamlNode> tags = new ArrayList<>();
        Stream.of(cell.split(";", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.add(Nodes.scalar(row.line(), tag)));
        return new YamlNode.Sequence(row.line(), tags);
    }

    private static YamlNode checks(CsvRow row) {
        List<YamlNode> checks = new ArrayList<>();
        row.cells().forEach((column, cell) -> {
            if (column.startsWith(EXPECTED) && !cell.isBlank()) {
                checks.add(Nodes.scalar(row.line(), cell));
            }
        });
        return new YamlNode.Sequence(row.line(), checks);
    }
}
