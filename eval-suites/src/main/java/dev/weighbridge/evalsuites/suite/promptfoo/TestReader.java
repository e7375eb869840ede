package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.source.CsvTable;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tests of a configuration: inline, in files, and those that scenarios make. */
final class TestReader {
    private final NamedFiles files;
    private final Notices notices;

    TestReader(NamedFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** The tests of a list or a file. */
    List<TestCase> tests(Value listed) {
        List<TestCase> tests = new ArrayList<>();
        for (Value item : listed.items()) {
            if (item.node() instanceof YamlNode.Scalar) {
                tests.addAll(named(item));
            } else if (item.mapping().entries().containsKey("path")) {
                notices.add(item, "makes tests by code, which is not run; they are left out");
            } else {
                tests.add(test(item));
            }
        }
        return tests;
    }

    /** One test, its variables read from the file it names. */
    TestCase test(Value item) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(item.mapping().entries());
        YamlNode.Entry vars = entries.get("vars");
        if (vars != null
                && vars.value() instanceof YamlNode.Scalar scalar
                && scalar.text().startsWith("file://")) {
            YamlNode read = files.value(scalar.text(), scalar.line(), item::wrong);
            entries.put("vars", new YamlNode.Entry(vars.keyLine(), read));
        }
        return new TestCase(item, entries);
    }

    /** Each configuration of a scenario over each of its tests. */
    List<TestCase> scenario(Value item) {
        List<TestCase> all = new ArrayList<>();
        Map<String, YamlNode.Entry> entries = item.mapping().entries();
        for (TestCase config : part(item, entries, "config")) {
            for (TestCase test : part(item, entries, "tests")) {
                all.add(test.over(config));
            }
        }
        return all;
    }

    private List<TestCase> part(Value item, Map<String, YamlNode.Entry> entries, String key) {
        YamlNode.Entry entry = entries.get(key);
        if (entry == null) {
            throw item.wrong("is a scenario without " + key + "; give a list of them");
        }
        return tests(new Value(item.place().below(item.key()), key, entry.keyLine(), entry.value()));
    }

    private List<TestCase> named(Value item) {
        String name = item.text();
        Optional<String> why = NamedFiles.unsupported(name);
        if (why.isPresent()) {
            notices.add(item, "names \"" + name + "\", which " + why.get() + "; its tests are left out");
            return List.of();
        }
        SourceText source = files.text(name, item::wrong);
        return switch (NamedFiles.ending(name)) {
            case "csv" ->
                CsvTable.read(source).rows().stream()
                        .map(row -> in(source, CsvTests.test(row)))
                        .toList();
            case "jsonl" ->
                Nodes.jsonLines(source).stream().map(row -> in(source, row)).toList();
            case "json" -> listed(source, Nodes.json(source));
            case "yaml", "yml" -> listed(source, Nodes.yaml(source));
            default -> {
                notices.add(item, "names a file of a kind that is not read; its tests are left out");
                yield List.of();
            }
        };
    }

    private List<TestCase> listed(SourceText source, YamlNode node) {
        return tests(new Value(Place.top(source), "tests", node.line(), node));
    }

    private static TestCase in(SourceText source, YamlNode.Mapping row) {
        return new TestCase(new Value(Place.top(source), "test", row.line(), row), row.entries());
    }
}
