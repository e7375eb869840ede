package dev.weighbridge.gateway.request;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function the model may ask to be called.
 *
 * @param name its name
 * @param description what it does; empty is not sent
 * @param parameters the JSON Schema of its arguments, an object; values are strings, numbers, booleans, lists, maps or
 *     null
 */
public record Tool(String name, String description, Map<String, @Nullable Object> parameters) {

    public Tool {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
