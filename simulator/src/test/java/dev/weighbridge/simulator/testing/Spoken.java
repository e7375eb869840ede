package dev.weighbridge.simulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Requests and answers in each dialect, as a client without any library would write and read them. */
public enum Spoken {
    /** Chat completions. */
    CHAT("/chat/completions", "messages", "\"max_tokens\":%d") {
        @Override
        public String text(RawResponse whole) {
            return whole.json().at("/choices/0/message/content").asText();
        }

        @Override
        public String streamedText(RawResponse stream) {
            return texts(stream, "/choices/0/delta/content");
        }

        @Override
        public JsonNode streamedUsage(RawResponse stream) {
            return stream.namedEvents().stream()
                    .map(event -> event.data().path("usage"))
                    .filter(JsonNode::isObject)
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        @Override
        public List<Integer> counts(JsonNode usage) {
            return List.of(
                    usage.get("prompt_tokens").asInt(),
                    usage.get("completion_tokens").asInt());
        }
    },
    /** The Responses API. */
    RESPONSES("/responses", "input", "\"max_output_tokens\":%d") {
        @Override
        public String text(RawResponse whole) {
            return StreamSupport.stream(whole.json().get("output").spliterator(), false)
                    .map(item -> item.at("/content/0/text").asText())
                    .collect(Collectors.joining());
        }

        @Override
        public String streamedText(RawResponse stream) {
            return stream.namedEvents().stream()
                    .filter(event -> event.type().equals("response.output_text.delta"))
                    .map(event -> event.data().get("delta").asText())
                    .collect(Collectors.joining());
        }

        @Override
        public JsonNode streamedUsage(RawResponse stream) {
            List<NamedEvent> events = stream.namedEvents();
            return events.get(events.size() - 1).data().at("/response/usage");
        }

        @Override
        public List<Integer> counts(JsonNode usage) {
            return List.of(
                    usage.get("input_tokens").asInt(),
                    usage.get("output_tokens").asInt());
        }
    },
    /** Anthropic's Messages API. */
    MESSAGES("/messages", "messages", "\"max_tokens\":%d") {
        @Override
        public String text(RawResponse whole) {
            return StreamSupport.stream(whole.json().get("content").spliterator(), false)
                    .map(block -> block.path("text").asText())
                    .collect(Collectors.joining());
        }

        @Override
        public String streamedText(RawResponse stream) {
            return texts(stream, "/delta/text");
        }

        @Override
        public JsonNode streamedUsage(RawResponse stream) {
            return stream.namedEvents().stream()
                    .filter(event -> event.type().equals("message_delta"))
                    .findFirst()
                    .orElseThrow()
                    .data()
                    .get("usage");
        }

        @Override
        public List<Integer> counts(JsonNode usage) {
            return RESPONSES.counts(usage);
        }
    };

    private final String path;
    private final String turns;
    private final String limit;

    Spoken(String path, String turns, String limit) {
        this.path = path;
        this.turns = turns;
        this.limit = limit;
    }

    /** Its path below the base URL. */
    public String path() {
        return path;
    }

    /** A request of these turns, a JSON array, with at most so many tokens. */
    public String request(String turnsJson, boolean stream, int mostTokens, String more) {
        return """
                {"model":"acme/quick","stream":%s,"stream_options":{"include_usage":true},"%s":%s,%s%s}""".formatted(stream, turns, turnsJson, limit.formatted(mostTokens), more);
    }

    /** A request of one user's turn. */
    public String request(String prompt, boolean stream) {
        return request("[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]", stream, 100, "");
    }

    /** The text of an answer that was not streamed. */
    public abstract String text(RawResponse whole);

    /** The text of a stream. */
    public abstract String streamedText(RawResponse stream);

    /** The usage that ends a stream. */
    public abstract JsonNode streamedUsage(RawResponse stream);

    /** Tokens read and tokens written. */
    public abstract List<Integer> counts(JsonNode usage);

    private static String texts(RawResponse stream, String pointer) {
        return stream.namedEvents().stream()
                .map(event -> event.data().at(pointer).asText())
                .collect(Collectors.joining());
    }
}
