package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.ErrorKind;

/**
 * What an HTTP status means where nothing else tells (RFC 9110, section 15; RFC 6585; 498 is Groq's flex capacity, 520
 * to 527 are Cloudflare's, 529 Anthropic's).
 */
final class StatusKinds {
    private StatusKinds() {}

    static ErrorKind of(int status) {
        return switch (status) {
            case 400, 406, 411, 412, 415, 417, 422 -> ErrorKind.INVALID_REQUEST;
            case 401, 407 -> ErrorKind.AUTHENTICATION;
            case 402 -> ErrorKind.PAYMENT;
            case 403, 451 -> ErrorKind.PERMISSION;
            case 405 -> ErrorKind.ROUTE_NOT_FOUND;
            case 408, 504, 522, 524 -> ErrorKind.TIMEOUT;
            case 409, 425 -> ErrorKind.CONFLICT;
            case 413, 414, 431 -> ErrorKind.TOO_LARGE;
            case 429 -> ErrorKind.RATE_LIMIT;
            case 498, 503, 529 -> ErrorKind.OVERLOADED;
            case 501, 505 -> ErrorKind.UNSUPPORTED;
            case 424, 502, 520, 521, 523, 525, 526, 527, 530 -> ErrorKind.UPSTREAM;
            default -> status >= 500 ? ErrorKind.SERVER : ErrorKind.UNKNOWN;
        };
    }
}
