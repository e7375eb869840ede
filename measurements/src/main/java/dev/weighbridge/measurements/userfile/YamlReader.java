package dev.weighbridge.measurements.userfile;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** One YAML document as located nodes; doubled keys, aliases and further documents are refused. */
final class YamlReader {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceText source;
    private final YAMLParser parser;

    private YamlReader(SourceText source, YAMLParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * The document of this text.
     *
     * @throws UserFileException where it is empty or not YAML, naming the line
     */
    static YamlNode read(SourceText source, String example) {
        try (YAMLParser parser = YAML.createParser(source.text())) {
            return new YamlReader(source, parser).document(example);
        } catch (JsonParseException e) {
            throw syntaxError(source, e);
        } catch (IOException e) {
            throw source.error("cannot be read as YAML; is it nested beyond all bounds?");
        }
    }

    private YamlNode document(String example) throws IOException {
        if (parser.nextToken() == null) {
            throw source.error("is empty; " + example + " shows what belongs in it");
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            throw source.error(line(), "a second document begins; keep one");
        }
        return root;
    }

    private YamlNode node() throws IOException {
        if (parser.isCurrentAlias()) {
            throw source.error(line(), "aliases (*name) are not supported; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar();
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

    private YamlNode scalar() throws IOException {
        String text = parser.getText();
        return new YamlNode.Scalar(line(), text, value(text));
    }

    private @Nullable Object value(String text) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> text;
        };
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Says what is wrong without quoting the file, which may hold a secret. */
    private static UserFileException syntaxError(SourceText source, JsonParseException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return source.error(yaml.getProblemMark().getLine() + 1, "is not YAML: " + firstLine(yaml.getProblem()));
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        String problem = firstLine(e.getOriginalMessage());
        if (problem.toLowerCase(Locale.ROOT).startsWith("duplicate field")) {
            String key = problem.substring("duplicate field".length()).strip().replace('\'', '"');
            return source.error(line, key + " is given twice; keep one");
        }
        return source.error(line, "is not YAML here; is a bracket, a quote or an indent out of place?");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }
}
