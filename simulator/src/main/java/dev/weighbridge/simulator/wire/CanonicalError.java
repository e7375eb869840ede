package dev.weighbridge.simulator.wire;

/** The words for an error that follow from its status. */
final class CanonicalError {
    private CanonicalError() {}

    /** Anthropic's {@code error.type}. */
    static String anthropic(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 402 -> "billing_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 409 -> "conflict_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 504, 524 -> "timeout_error";
            case 503, 529 -> "overloaded_error";
            default -> status >= 500 ? "api_error" : "invalid_request_error";
        };
    }

    /** OpenRouter's {@code error_type}. */
    static String openRouter(int status) {
        return switch (status) {
            case 401 -> "authentication";
            case 402 -> "payment_required";
            case 403 -> "permission_denied";
            case 404 -> "not_found";
            case 412 -> "precondition_failed";
            case 413 -> "payload_too_large";
            case 422 -> "unprocessable";
            case 429 -> "rate_limit_exceeded";
            case 502 -> "provider_unavailable";
            case 503, 529 -> "provider_overloaded";
            case 408, 504, 524 -> "timeout";
            default -> status >= 500 ? "server" : "invalid_request";
        };
    }
}
