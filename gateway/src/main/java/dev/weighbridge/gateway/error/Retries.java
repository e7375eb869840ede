package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Retryable;

/** Decides whether sending the same request again within minutes can help. */
final class Retries {
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private Retries() {}

    static Retryable of(ErrorKind kind, Evidence evidence) {
        Boolean said = evidence.retryable();
        if (said != null) {
            return new Retryable(said, "the gateway itself says so");
        } else if (evidence.named("openrouter_in_flight_budget")) {
            return yes("credit held by requests in flight is free again when they end");
        } else if (kind == ErrorKind.RATE_LIMIT && LimitKinds.isDay(evidence)) {
            return no("a limit of the day is used up");
        }
        return ofKind(kind, evidence);
    }

    private static Retryable ofKind(ErrorKind kind, Evidence evidence) {
        return switch (kind) {
            case AUTHENTICATION -> no("the key is not accepted");
            case PERMISSION -> no("the key has no right to this");
            case PAYMENT -> no(Spending.isNoQuota(evidence) ? "the limit is zero" : "credit or quota is used up");
            case MODEL_NOT_FOUND -> no("there is no such model for this key");
            case ROUTE_NOT_FOUND ->
                no(
                        NotFoundKinds.isDoubled(evidence)
                                ? "the address holds /v1 twice: drop it from the base URL"
                                : "there is no such route: correct the base URL");
            case INVALID_REQUEST -> no("the same request is refused again");
            case UNSUPPORTED -> no("the route or model does not offer this");
            case CONTEXT_LENGTH -> no("prompt and answer do not fit the context");
            case TOO_LARGE -> no("a request of this size is never taken");
            case CONTENT_POLICY -> no("a filter refuses the prompt");
            case RATE_LIMIT -> yes("the limit frees up with time");
            case LOADING -> yes("the model is being loaded");
            case OVERLOADED -> yes("load passes");
            case UPSTREAM -> yes("another try may reach an upstream that works");
            case TIMEOUT -> yes("another try may be faster");
            case CONFLICT -> yes("the conflict passes");
            case SERVER -> yes("failures of a server often pass");
            case UNKNOWN -> no(unknown(evidence));
        };
    }

    private static String unknown(Evidence evidence) {
        return evidence.status() == CLIENT_CLOSED_REQUEST
                ? "the gateway says that the client hung up"
                : "it is not told what went wrong";
    }

    private static Retryable yes(String because) {
        return new Retryable(true, because);
    }

    private static Retryable no(String because) {
        return new Retryable(false, because);
    }
}
