package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;

/** What a gateway says when it refuses, in the words its kind is known or assumed to use. */
final class Refusals {
    private static final String BAD_REQUEST = "invalid_request_error";

    private final GatewayStyle style;

    Refusals(GatewayStyle style) {
        this.style = style;
    }

    WireError unknownPath(String method, String path) {
        String message = style.envelope() == ErrorEnvelope.NEST
                ? "Cannot " + method + " " + path
                : "Invalid URL (" + method + " " + path + ")";
        return WireError.of(404, BAD_REQUEST, "unknown_url", message);
    }

    WireError wrongMethod(String method, String path) {
        return WireError.of(405, BAD_REQUEST, "method_not_allowed", "Not allowed to " + method + " on " + path);
    }

    WireError badKey(boolean missing) {
        String message = switch (style.envelope()) {
            case NEST -> missing ? "Missing Bearer token" : "Invalid API key";
            case OPENROUTER -> missing ? "Missing Authentication header" : "User not found.";
            default -> missing ? "You didn't provide an API key." : "Incorrect API key provided.";
        };
        return WireError.of(401, BAD_REQUEST, "invalid_api_key", message);
    }

    WireError badBody(String message) {
        return WireError.of(400, BAD_REQUEST, "invalid_request", message);
    }

    WireError unknownModel(String model) {
        if (style.modelsHaveOwner() && model.indexOf('/') < 0) {
            return WireError.of(400, BAD_REQUEST, "invalid_model", "Model must be provider/model");
        }
        return switch (style.envelope()) {
            case OPENROUTER -> WireError.of(400, BAD_REQUEST, "invalid_request", model + " is not a valid model ID");
            case NEST -> WireError.of(400, BAD_REQUEST, "invalid_model", "Model " + model + " is not available");
            default ->
                WireError.of(
                        404,
                        BAD_REQUEST,
                        "model_not_found",
                        "The model `" + model + "` does not exist or you do not have access to it.");
        };
    }

    WireError notStreamed(String model) {
        return WireError.of(
                400, BAD_REQUEST, "unsupported_value", "Streaming /responses is not supported for the model " + model);
    }
}
