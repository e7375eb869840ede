package dev.weighbridge.evalsuites.suite.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.measurements.userfile.AnyFile;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** JSON, JSON Lines and YAML of any shape as located nodes; doubled keys are refused. */
public final class Nodes {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private Nodes() {}

    /** The one value of a JSON file. */
    public static YamlNode json(SourceText source) {
        return AnyFile.json(source, 0, source.text());
    }

    /** The one document of a YAML file, whatever its top is. */
    public static YamlNode yaml(SourceText source) {
        return AnyFile.yaml(source);
    }

    /** The objects of a JSON Lines file, one a line; empty lines are left out. */
    public static List<YamlNode.Mapping> jsonLines(SourceText source) {
        List<YamlNode.Mapping> rows = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(object(source, i, lines.get(i)));
            }
        }
        return rows;
    }

    /** A text as a node, as if it stood at this line. */
    public static YamlNode.Scalar scalar(int line, String text) {
        return new YamlNode.Scalar(line, text, text);
    }

    /** A node as JSON in one line; the text of a single value. */
    public static String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        try {
            return WRITER.writeValueAsString(node.plain());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings, numbers, booleans, lists and maps can be written", e);
        }
    }

    private static YamlNode.Mapping object(SourceText source, int linesBefore, String line) {
        if (AnyFile.json(source, linesBefore, line) instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw source.error(linesBefore + 1, "is not a JSON object; write {\"id\": \"...\", \"prompt\": \"...\"}");
    }
}
