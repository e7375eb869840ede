package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tool call with its arguments read.
 *
 * @param name the function's name
 * @param arguments by name
 */
record ReadCall(String name, Map<String, @Nullable Object> arguments) {

    /** The call, empty where its arguments are no JSON object. Nothing at all is an empty object. */
    static Optional<ReadCall> of(ToolCall call) {
        String text = call.arguments().isBlank() ? "{}" : call.arguments();
        return PlainJson.whole(text)
                .map(Parsed::value)
                .filter(Map.class::isInstance)
                .map(value -> new ReadCall(call.name(), named((Map<?, ?>) value)));
    }

    /** The names and arguments of calls on one line. */
    static String shown(List<ToolCall> calls) {
        return calls.stream()
                .map(call -> call.name() + "(" + call.arguments() + ")")
                .collect(Collectors.joining("; "));
    }

    /** The entries of a mapping under their names. */
    static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
