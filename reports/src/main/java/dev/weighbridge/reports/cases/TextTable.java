package dev.weighbridge.reports.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/** Texts, each kept once, that are named by their position. Not thread-safe. */
final class TextTable {
    private final Map<Excerpt, Integer> positions = new HashMap<>();
    private final ArrayNode texts = JsonNodeFactory.instance.arrayNode();

    int position(String text) {
        return position(new Excerpt(text, text.length(), text.length()));
    }

    int position(Excerpt excerpt) {
        Integer known = positions.putIfAbsent(excerpt, texts.size());
        if (known != null) {
            return known;
        }
        if (excerpt.cut()) {
            texts.addArray().add(excerpt.text()).add(excerpt.shown()).add(excerpt.length());
        } else {
            texts.add(excerpt.text());
        }
        return texts.size() - 1;
    }

    /** A text by its position: itself, or, where it is cut, what is shown of it, how much that is and how much it is whole. */
    ArrayNode all() {
        return texts;
    }
}
