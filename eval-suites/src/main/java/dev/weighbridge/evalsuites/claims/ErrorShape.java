package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import java.util.Locale;
import java.util.function.Predicate;

/** The shapes of error bodies. */
enum ErrorShape {
    /** {@code {"error":{message,type,code}}} where a code is a text. */
    OPENAI(body -> body.path("error").path("message").isTextual()
            && !body.path("error").path("code").isNumber()),
    /** {@code {statusCode,message}}. */
    NEST(body -> body.path("statusCode").isNumber() && body.has("message")),
    /** {@code {"error":{message,code}}} where a code is a number. */
    OPENROUTER(body -> body.path("error").path("message").isTextual()
            && body.path("error").path("code").isNumber()),
    /** {@code {"type":"error","error":{type,message}}}. */
    ANTHROPIC(body -> body.path("type").asText().equals("error")
            && body.path("error").path("type").isTextual());

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that captures nothing
    private final Predicate<JsonNode> fits;

    ErrorShape(Predicate<JsonNode> fits) {
        this.fits = fits;
    }

    Finding check(Observation seen) {
        JsonNode body = Json.tree(seen.body()).orElse(Json.TREES.nullNode());
        if (seen.answered() || seen.status() < 400) {
            return Finding.unsettled(seen.call() + ": there was no error to look at", seen);
        }
        String told = seen.call() + ": " + Shown.of(seen.body());
        return fits.test(body)
                ? Finding.pass(seen.call() + ": an error in the shape of " + name().toLowerCase(Locale.ROOT), seen)
                : Finding.fail(told, seen);
    }
}
