package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the further fields of a case's request: the form its answer must have, and what the suite passes through. */
final class ExtraReader {
    private static final String FIELD = "response_format";
    private static final String WAY_OUT = "write text, json, or schema: and a JSON Schema below it";

    private final SuiteFolder folder;

    ExtraReader(SuiteFolder folder) {
        this.folder = folder;
    }

    Map<String, @Nullable Object> read(Layers layers) {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        layers.find("response-format").ifPresent(value -> format(value, extra));
        for (Value value : layers.both("extra")) {
            value.mapping()
                    .entries()
                    .forEach((name, entry) -> extra.put(name, entry.value().plain()));
        }
        return extra;
    }

    private void format(Value value, Map<String, @Nullable Object> extra) {
        if (value.node() instanceof YamlNode.Mapping) {
            Map<String, @Nullable Object> format = new LinkedHashMap<>();
            format.put("type", "json_schema");
            format.put("json_schema", schema(value.section(Keys.SCHEMA_FORMAT)));
            extra.put(FIELD, format);
        } else if (value.text().equals("json")) {
            extra.put(FIELD, Map.of("type", "json_object"));
        } else if (!value.text().equals("text")) {
            throw value.not(WAY_OUT);
        }
    }

    private Map<String, @Nullable Object> schema(Section section) {
        Value schema = section.get("schema", WAY_OUT);
        YamlNode node = schema.node() instanceof YamlNode.Scalar
                ? Nodes.json(folder.text(schema.text(), schema::wrong))
                : schema.node();
        if (!(node instanceof YamlNode.Mapping)) {
            throw schema.wrong("is no JSON Schema; write its keys below it, or name a .json file");
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", section.find("name").map(Value::text).orElse("answer"));
        all.put("strict", section.find("strict").map(Value::bool).orElse(true));
        all.put("schema", node.plain());
        return all;
    }
}
