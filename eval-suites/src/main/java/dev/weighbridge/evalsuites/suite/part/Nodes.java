package dev.weighbridge.evalsuites.suite.part;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON, JSON Lines and YAML of any shape as located nodes; doubled keys are refused. */
public final class Nodes {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private final SourceText source;
    private final JsonParser parser;
    private final int linesBefore;

    private Nodes(SourceText source, JsonParser parser, int linesBefore) {
        this.source = source;
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /** The one value of a JSON file. */
    public static YamlNode json(SourceText source) {
        return jsonAt(source, 0, source.text());
    }

    /** The one document of a YAML file, whatever its top is. */
    public static YamlNode yaml(SourceText source) {
        try (YAMLParser parser = YAML.createParser(source.text())) {
            return new Nodes(source, parser, 0).only("YAML");
        } catch (JsonProcessingException e) {
            throw source.error(lineOf(e), "is not YAML here; is a bracket, a quote or an indent out of place?");
        } catch (IOException e) {
            throw source.error("cannot be read as YAML; is it nested beyond all bounds?");
        }
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
        if (jsonAt(source, linesBefore, line) instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw source.error(linesBefore + 1, "is not a JSON object; write {\"id\": \"...\", \"prompt\": \"...\"}");
    }

    private static YamlNode jsonAt(SourceText source, int linesBefore, String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new Nodes(source, parser, linesBefore).only("JSON");
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage()
                    .lines()
                    .findFirst()
                    .orElse("unknown")
                    .replaceFirst(" \\(start marker at .*", "");
            throw source.error(linesBefore + lineOf(e), "is not JSON: " + problem);
        } catch (IOException e) {
            throw source.error(linesBefore + 1, "cannot be read as JSON");
        }
    }

    private YamlNode only(String kind) throws IOException {
        if (parser.nextToken() == null) {
            throw source.error("is empty; write something there or remove its name");
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            throw source.error(line(), "goes on after the end of its " + kind + "; keep one value");
        }
        return root;
    }

    private YamlNode node() throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw source.error(line(), "aliases (*name) are not supported; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> new YamlNode.Scalar(line(), parser.getText(), value());
        };
    }

    private YamlNode mapping() throws IOException {
        int line = line();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            entries.put(key, new YamlNode.Entry(keyLine, node()));
        }
        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode sequence() throws IOException {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(line, items);
    }

    private @Nullable Object value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> parser.getText();
        };
    }

    private int line() {
        return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
}
