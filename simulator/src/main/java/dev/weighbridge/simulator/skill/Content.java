package dev.weighbridge.simulator.skill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.List;

/** What an answer consists of. */
public sealed interface Content {

    /**
     * What a model said: its calls where it made any, else its text, which is JSON where it is one object or array.
     *
     * @param text not blank where there are no calls
     */
    static Content of(String text, List<ToolCall> calls) {
        if (!calls.isEmpty()) {
            return new Calls(calls.stream()
                    .map(call -> new KeyedCall(call.name(), call.arguments()))
                    .toList());
        }
        return Json.readable(text) ? new Json(text) : new Text(text);
    }

    /** Whether it is JSON that a model may break. */
    default boolean breakable() {
        return true;
    }

    /**
     * Plain text.
     *
     * @param text not blank
     */
    record Text(String text) implements Content {
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text of a keyed answer is blank, must say something");
            }
        }

        @Override
        public boolean breakable() {
            return false;
        }
    }

    /**
     * A text that is one JSON object or array, without space around it.
     *
     * @param text as it is sent
     */
    record Json(String text) implements Content {
        private static final ObjectMapper MAPPER =
                new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        public Json {
            if (!readable(text)) {
                throw new IllegalArgumentException(
                        "JSON of a keyed answer is " + text + ", must be one object or array without space around it");
            }
        }

        static boolean readable(String text) {
            try {
                return MAPPER.readTree(text).isContainerNode() && text.strip().equals(text);
            } catch (JsonProcessingException e) {
                return false;
            }
        }
    }

    /**
     * Tool calls. Where the request offers no tools or forbids to call them, they are written as JSON text.
     *
     * @param calls at least one, in order
     */
    record Calls(List<KeyedCall> calls) implements Content {
        public Calls {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("a keyed answer has 0 calls, must have one at least; "
                        + "an answer that calls nothing is a text");
            }
        }

        /** Calls in this order. */
        public static Calls of(KeyedCall... calls) {
            return new Calls(List.of(calls));
        }
    }
}
