package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Retryable;

/** An error and what was found beside it, from which it can be told what kind it is. Immutable. */
public final class ReadError {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final GatewayError words;
    private final Evidence evidence;

    ReadError(GatewayError words, JsonNode node) {
        this.words = words;
        this.evidence = EvidenceReader.of(words, node);
    }

    /** The error in the gateway's words, judged by the status its body gives itself, if any. */
    public GatewayError error() {
        return judged(evidence);
    }

    /** The error in the gateway's words, judged by this HTTP status, 400 to 599. */
    public GatewayError error(int status) {
        return judged(evidence.withStatus(status));
    }

    /** The outcome of a response with this error status. */
    public Outcome outcome(int status) {
        GatewayError error = error(status);
        return status == TOO_MANY_REQUESTS
                ? limited(error, evidence.withStatus(status))
                : new Outcome.HttpError(status, error);
    }

    /** The outcome of this error inside a 200. */
    public Outcome insideOk() {
        GatewayError error = error();
        return isLimit(error) ? limited(error, evidence) : new Outcome.StreamError(error);
    }

    private boolean isLimit(GatewayError error) {
        return error.kind() == ErrorKind.RATE_LIMIT
                || evidence.status() == TOO_MANY_REQUESTS
                || (evidence.status() != PAYLOAD_TOO_LARGE && ErrorNames.meanRateLimit(evidence));
    }

    private static Outcome limited(GatewayError error, Evidence evidence) {
        Retryable retry = error.retry();
        return new Outcome.RateLimited(LimitKinds.of(evidence), retry != null && retry.retryable(), error);
    }

    private GatewayError judged(Evidence by) {
        ErrorKind kind = ErrorKinds.of(by);
        return new GatewayError(words.type(), words.code(), words.message(), kind, Retries.of(kind, by));
    }
}
