package dev.weighbridge.evalsuites.claims;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.request.ModelRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as a suite describes it.
 *
 * @param name its name in the suite
 * @param dialect how it asks
 * @param get the path of a GET below the base URL; null where a model is asked
 * @param request what the model is asked; null for a GET
 * @param path the path that is asked in the place of the dialect's; null for the dialect's own
 * @param key how it shows its key
 * @param headers further headers
 * @param times how often it is made, at least 1
 * @param toolResult what a called tool is said to have returned, in a second request; null where nothing is fed back
 * @param optIn why it is made only when asked for; null where it always is
 */
public record CallSpec(
        String name,
        Dialect dialect,
        @Nullable String get,
        @Nullable ModelRequest request,
        @Nullable String path,
        Key key,
        Map<String, String> headers,
        int times,
        @Nullable String toolResult,
        @Nullable String optIn) {

    /** How a call shows its key. */
    public enum Key {
        /** As the target's other requests. */
        USUAL,
        /** As a bearer, whatever the dialect. */
        BEARER,
        /** In {@code x-api-key}. */
        X_API_KEY,
        /** In {@code Authorization}, without the word Bearer. */
        BARE,
        /** A key that is none. */
        WRONG,
        /** Not at all. */
        NONE
    }

    public CallSpec {
        requireNonNull(name, "name is null");
        headers = Map.copyOf(headers);
        if (times < 1 || (get == null) == (request == null)) {
            throw new IllegalArgumentException(
                    "call " + name + " must be made at least once and be either a GET or a request");
        }
    }

    /** The model it asks; empty for a GET. */
    String model() {
        return request == null ? "" : request.model();
    }

    /** How many requests it comes to. */
    int requests() {
        return toolResult == null ? times : 2 * times;
    }

    /** The name of the call that feeds a tool's result back. */
    static String resultOf(String call) {
        return call + ".result";
    }
}
