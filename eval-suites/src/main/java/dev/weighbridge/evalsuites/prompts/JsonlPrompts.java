package dev.weighbridge.evalsuites.prompts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.measurements.userfile.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Prompts of a JSON Lines file. */
final class JsonlPrompts {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonlPrompts() {}

    static List<PromptRow> read(SourceText source) {
        List<PromptRow> rows = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(source, i + 1, lines.get(i)));
            }
        }
        return rows;
    }

    private static PromptRow row(SourceText source, int line, String text) {
        JsonNode object = parse(source, line, text);
        if (!object.isObject()) {
            throw source.error(line, "is not a JSON object; write {\"id\": \"...\", \"prompt\": \"...\"}");
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        PromptRow.checkFields(source, line, names, "field");
        return new PromptRow(
                line,
                text(source, line, object, "id"),
                text(source, line, object, "prompt"),
                text(source, line, object, "system"));
    }

    private static JsonNode parse(SourceText source, int line, String text) {
        try {
            return JSON.readValue(text);
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("unknown");
            throw source.error(line, "is not one JSON object: " + problem);
        }
    }

    private static String text(SourceText source, int line, JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw source.error(line, "field \"" + field + "\" is not a text; put it in double quotes");
        }
        return value.textValue();
    }
}
