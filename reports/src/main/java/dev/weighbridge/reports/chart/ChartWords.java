package dev.weighbridge.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weighbridge.reports.language.Words;
import java.util.List;
import java.util.Set;

/** Puts a chart's data into the words of a page: what is read, and none of what ECharts or the script acts on. */
final class ChartWords {
    private static final Set<String> READ = Set.of("name", "detail", "labels", "counted", "formatter");
    /** What is replaced by the script, and by ECharts. */
    private static final List<String> REPLACED = List.of("fn:", "{");

    private final Words words;

    private ChartWords(Words words) {
        this.words = words;
    }

    static SafeJson in(SafeJson data, Words words) {
        JsonNode tree = data.tree();
        new ChartWords(words).all(tree);
        return SafeJson.of(tree);
    }

    private void all(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(value(each.getKey(), each.getValue())));
        } else {
            node.forEach(this::all);
        }
    }

    private JsonNode value(String key, JsonNode value) {
        if (READ.contains(key) && value instanceof ArrayNode texts) {
            texts.forEach(this::all);
            for (int i = 0; i < texts.size(); i++) {
                texts.set(i, text(texts.get(i)));
            }
            return texts;
        }
        all(value);
        return READ.contains(key) ? text(value) : value;
    }

    private JsonNode text(JsonNode value) {
        return value.isTextual() && REPLACED.stream().noneMatch(value.textValue()::startsWith)
                ? TextNode.valueOf(words.of(value.textValue()))
                : value;
    }
}
