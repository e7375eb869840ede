package dev.weighbridge.measurements.userfile;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a parser reads, as located nodes; aliases are refused. */
final class NodeReader {
    private final SourceText source;
    private final JsonParser parser;
    private final int linesBefore;

    /** A reader of a text that stands after so many lines of its file. */
    NodeReader(SourceText source, JsonParser parser, int linesBefore) {
        this.source = source;
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /** The value that begins at the current token. */
    YamlNode node() throws IOException {
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

    /** The line of the current token in its file. */
    int line() {
        return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
