package dev.weighbridge.evalsuites.suite.rows;

import dev.weighbridge.evalsuites.suite.part.ToolList;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.measurements.userfile.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of a BFCL row as tools: its type names are Python's and become those of JSON Schema. */
final class BfclTools {
    private static final Map<String, String> TYPES =
            Map.of("dict", "object", "float", "number", "tuple", "array", "list", "array", "int", "integer");

    private BfclTools() {}

    static List<Tool> read(Value functions) {
        return ToolList.read(functions).stream()
                .map(tool -> new Tool(callable(tool.name()), tool.description(), map(tool.parameters())))
                .toList();
    }

    /** Gateways take no dots in a function's name; the leaderboard replaces them the same way. */
    static String callable(String name) {
        return name.replace('.', '_');
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> schema) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        schema.forEach((key, value) -> {
            Object type = key.equals("type") && value instanceof String name ? TYPES.getOrDefault(name, name) : null;
            if (!"any".equals(type)) {
                map.put(String.valueOf(key), type == null ? value(value) : type);
            }
        });
        return map;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(value(item)));
            return copy;
        }
        return value;
    }
}
