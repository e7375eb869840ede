package dev.weighbridge.gateway.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request body as a dialect puts them together; null values are left out. Not thread-safe. */
public final class RequestBody {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Adds a field unless its value is null. */
    public RequestBody put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** Adds a text unless it is empty. */
    public RequestBody putText(String name, String text) {
        return put(name, text.isEmpty() ? null : text);
    }

    /** Adds a list unless it is empty. */
    public RequestBody putAll(String name, List<?> values) {
        return put(name, values.isEmpty() ? null : values);
    }

    /** The fields so far, as a value of another field. */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /**
     * The call that posts the body; what the request brings along wins over what the dialect put.
     *
     * @param headers the dialect's own headers beside those of every call
     * @throws IllegalArgumentException where a further field cannot be written as JSON
     */
    public HttpCall call(String path, ModelRequest request, Header... headers) {
        fields.putAll(request.extra());
        List<Header> all = new ArrayList<>(List.of(
                new Header("Content-Type", "application/json"),
                new Header("Accept", request.stream() ? "text/event-stream" : "application/json"),
                // A compressed stream arrives in batches, and its times would be the compressor's.
                new Header("Accept-Encoding", "identity")));
        all.addAll(List.of(headers));
        return new HttpCall(path, all, json());
    }

    private String json() {
        try {
            return Json.TREES.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "an extra field cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
