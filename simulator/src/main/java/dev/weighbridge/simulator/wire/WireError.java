package dev.weighbridge.simulator.wire;

import java.util.Map;

/**
 * An error before an envelope is put around it.
 *
 * @param status the HTTP status
 * @param type OpenAI's {@code type}, OpenRouter's {@code error_type}
 * @param code OpenAI's {@code code}
 * @param message the prose
 * @param path the path of the request
 * @param at the time, RFC 3339
 * @param requestId the request's id as Anthropic writes one
 * @param headers headers that OpenRouter repeats in the body
 * @param details more facts of OpenRouter's {@code metadata}
 */
public record WireError(
        int status,
        String type,
        String code,
        String message,
        String path,
        String at,
        String requestId,
        Map<String, String> headers,
        Map<String, String> details) {
    public WireError {
        headers = Map.copyOf(headers);
        details = Map.copyOf(details);
    }

    /** An error of a status with the type, code and message that are customary for it. */
    public static WireError ofStatus(int status) {
        return switch (status) {
            case 400 -> of(400, "invalid_request_error", "invalid_request", "Invalid request parameters");
            case 401 -> of(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided");
            case 402 -> of(402, "insufficient_quota", "insufficient_credits", "Insufficient credits");
            case 403 -> of(403, "permission_denied", "permission_denied", "Request blocked");
            case 404 -> of(404, "invalid_request_error", "not_found", "Resource not found");
            case 429 -> of(429, "requests", "rate_limit_exceeded", "Rate limit exceeded");
            case 500 ->
                of(500, "server_error", "server_error", "The server had an error while processing your request");
            case 503 -> of(503, "server_error", "server_is_overloaded", "The engine is currently overloaded");
            default -> of(status, "server_error", "error_" + status, "Simulated error " + status);
        };
    }

    /** An error without path, time, request id and headers, which are filled in when it is sent. */
    public static WireError of(int status, String type, String code, String message) {
        return new WireError(status, type, code, message, "", "", "", Map.of(), Map.of());
    }

    /** The same error as the answer to a request on this path at this time. */
    public WireError on(String requestPath, String time, String request) {
        return new WireError(status, type, code, message, requestPath, time, request, headers, details);
    }

    /** The same error with headers. */
    public WireError with(Map<String, String> others) {
        return new WireError(status, type, code, message, path, at, requestId, others, details);
    }

    /** The same error with details. */
    public WireError withDetails(Map<String, String> others) {
        return new WireError(status, type, code, message, path, at, requestId, headers, others);
    }
}
