package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weighbridge.gateway.chat.ChatRequest.Parameters;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a chat request. */
final class ChatBody {
    private ChatBody() {}

    static HttpCall call(ChatRequest request) {
        String accept = request.stream() ? "text/event-stream" : "application/json";
        // A compressed stream arrives in batches, and its times would be the compressor's.
        List<Header> headers = List.of(
                new Header("Content-Type", "application/json"),
                new Header("Accept", accept),
                new Header("Accept-Encoding", "identity"));
        return new HttpCall("/chat/completions", headers, json(request));
    }

    private static String json(ChatRequest request) {
        try {
            return Json.TREES.writeValueAsString(fields(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "an extra field cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> fields(ChatRequest request) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("model", request.model());
        fields.put(
                "messages", request.messages().stream().map(ChatBody::message).toList());
        parameters(request.parameters(), fields);
        if (request.stream()) {
            fields.put("stream", true);
            if (request.includeUsage()) {
                fields.put("stream_options", Map.of("include_usage", true));
            }
        }
        fields.putAll(request.extra());
        return fields;
    }

    private static Map<String, String> message(ChatRequest.Message message) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", message.role());
        fields.put("content", message.content());
        return fields;
    }

    private static void parameters(Parameters parameters, Map<String, @Nullable Object> fields) {
        put(fields, "temperature", parameters.temperature());
        put(fields, "max_tokens", parameters.maxTokens());
        put(fields, "max_completion_tokens", parameters.maxCompletionTokens());
        put(fields, "stop", parameters.stop().isEmpty() ? null : parameters.stop());
        put(fields, "seed", parameters.seed());
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
