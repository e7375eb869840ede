package dev.weighbridge.measurements.userfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document that knows its line, counted from 1. */
public sealed interface YamlNode {

    int line();

    /** The value as strings, numbers, booleans, lists, maps or null. */
    @Nullable
    Object plain();

    /** A mapping, in file order. */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
            return plain;
        }
    }

    /** The line of a key, and its value. */
    record Entry(int keyLine, YamlNode value) {}

    /** A sequence. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            return items.stream().map(YamlNode::plain).toList();
        }
    }

    /** A scalar: its text as written, and the string, number, boolean or null that YAML makes of it. */
    record Scalar(int line, String text, @Nullable Object plain) implements YamlNode {

        /** Whether nothing was written, or {@code null}. */
        boolean empty() {
            return plain == null || text.isEmpty();
        }
    }
}
