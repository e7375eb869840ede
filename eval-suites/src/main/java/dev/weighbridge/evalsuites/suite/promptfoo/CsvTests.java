package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.source.CsvRow;
import dev.weighbridge.evalsuites.suite.part.Expression;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a CSV as tests: {@code __expected} and its numbered fellows are checks, other columns with two underscores are
 * keys of the test, and the rest are variables.
 */
final class CsvTests {
    private static final String EXPECTED = "__expected";
    private static final String METADATA = "__metadata:";
    private static final String CONFIG = "__config:";
    private static final String METRIC = "__metric";

    private final CsvRow row;
    private final Map<String, YamlNode.Entry> test = new LinkedHashMap<>();
    private final Map<String, YamlNode.Entry> vars = new LinkedHashMap<>();
    private final Map<String, YamlNode.Entry> options = new LinkedHashMap<>();
    private final Map<String, YamlNode.Entry> metadata = new LinkedHashMap<>();
    private final Map<String, Map<String, YamlNode.Entry>> asserts = new LinkedHashMap<>();

    private CsvTests(CsvRow row) {
        this.row = row;
    }

    static YamlNode.Mapping test(CsvRow row) {
        CsvTests reader = new CsvTests(row);
        row.cells().forEach(reader::cell);
        row.cells().forEach(reader::config);
        return reader.test();
    }

    private void cell(String column, String cell) {
        if (column.startsWith(EXPECTED)) {
            if (!cell.isBlank()) {
                asserts.put(column, expected(cell));
            }
        } else if (column.startsWith(METADATA)) {
            metadata.put(column.substring(METADATA.length()), text(cell));
        } else if (column.equals("__prefix") || column.equals("__suffix")) {
            options.put(column.substring(2), text(cell));
        } else if (!column.startsWith("__")) {
            vars.put(column, text(cell));
        } else if (!column.equals(METRIC) && !column.startsWith(CONFIG) && !cell.isBlank()) {
            test.put(column.substring(2), text(cell));
        }
    }

    /** {@code __config:__expected1:threshold}; {@code __expected} and {@code __expected1} are one. */
    private void config(String column, String cell) {
        if (!column.startsWith(CONFIG) || cell.isBlank()) {
            return;
        }
        String[] parts = column.substring(CONFIG.length()).split(":", 2);
        String other = parts[0].equals(EXPECTED) ? EXPECTED + "1" : parts[0].replaceFirst("1$", "");
        Map<String, YamlNode.Entry> check = asserts.getOrDefault(parts[0], asserts.get(other));
        if (check == null || parts.length < 2) {
            test.put(column.substring(2), text(cell));
        } else {
            check.put(parts[1], text(cell));
        }
    }

    private Map<String, YamlNode.Entry> expected(String cell) {
        Expression read = Expression.read(cell.strip(), AssertTypes.ALL);
        Map<String, YamlNode.Entry> check = new LinkedHashMap<>();
        check.put("type", text((read.negated() ? "not-" : "") + read.type()));
        if (read.value() instanceof List<?> items) {
            List<YamlNode> nodes = new ArrayList<>();
            items.forEach(item -> nodes.add(Nodes.scalar(row.line(), String.valueOf(item))));
            check.put("value", new YamlNode.Entry(row.line(), new YamlNode.Sequence(row.line(), nodes)));
        } else if (read.value() != null) {
            check.put("value", text(String.valueOf(read.value())));
        }
        if (read.threshold() != null) {
            check.put("threshold", text(String.valueOf(read.threshold())));
        }
        String metric = row.cells().getOrDefault(METRIC, "");
        if (!metric.isBlank()) {
            check.put("metric", text(metric));
        }
        return check;
    }

    private YamlNode.Mapping test() {
        List<YamlNode> checks = new ArrayList<>();
        asserts.values().forEach(check -> checks.add(new YamlNode.Mapping(row.line(), check)));
        put("vars", new YamlNode.Mapping(row.line(), vars));
        put("options", new YamlNode.Mapping(row.line(), options));
        put("metadata", new YamlNode.Mapping(row.line(), metadata));
        put("assert", new YamlNode.Sequence(row.line(), checks));
        return new YamlNode.Mapping(row.line(), test);
    }

    private void put(String key, YamlNode node) {
        test.put(key, new YamlNode.Entry(row.line(), node));
    }

    private YamlNode.Entry text(String cell) {
        return new YamlNode.Entry(row.line(), Nodes.scalar(row.line(), cell));
    }
}
