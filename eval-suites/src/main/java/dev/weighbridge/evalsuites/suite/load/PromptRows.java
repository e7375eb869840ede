package dev.weighbridge.evalsuites.suite.load;

import dev.weighbridge.evalsuites.source.CsvRow;
import dev.weighbridge.evalsuites.source.CsvTable;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that hold a prompt and nothing to check: each is asked as it stands, braces and all. */
final class PromptRows {
    private static final List<String> FIELDS = List.of("id", "prompt", "system");

    private PromptRows() {}

    /** Whether rows with these fields are such. */
    static boolean recognise(Collection<String> fields) {
        return FIELDS.containsAll(fields);
    }

    static Suite suite(String name, SourceText source, CsvTable table) {
        return suite(
                name, source, table.rows().stream().map(PromptRows::mapping).toList());
    }

    static Suite suite(String name, SourceText source, List<YamlNode.Mapping> rows) {
        CaseList cases = new CaseList(source);
        for (YamlNode.Mapping row : rows) {
            Section section = Section.of(Place.top(source), row.line(), row, FIELDS);
            cases.add(asked(section), source, row.line());
        }
        return cases.suite(name);
    }

    private static YamlNode.Mapping mapping(CsvRow row) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        row.cells()
                .forEach((column, cell) ->
                        entries.put(column, new YamlNode.Entry(row.line(), Nodes.scalar(row.line(), cell))));
        return new YamlNode.Mapping(row.line(), entries);
    }

    private static EvalCase asked(Section row) {
        Value prompt = row.get("prompt", "write one or remove the row");
        if (prompt.text().isBlank()) {
            throw prompt.wrong("is empty; write one or remove the row");
        }
        String system = row.find("system")
                .map(Value::text)
                .filter(text -> !text.isBlank())
                .orElse(null);
        String id = row.find("id").map(Value::text).orElse("").strip();
        PromptCase asked = new PromptCase(id, system, prompt.text());
        return new EvalCase(
                id, asked.messages(), asked.tools(), asked.extra(), List.of(), null, null, null, List.of(), 1, null, 1);
    }
}
