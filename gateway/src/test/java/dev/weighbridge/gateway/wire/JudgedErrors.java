package dev.weighbridge.gateway.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Retryable;

/** What is made of error responses whose bodies are written with {@code '} for {@code "}. */
final class JudgedErrors {
    private JudgedErrors() {}

    static void assertKind(int status, ErrorKind kind, boolean retryable, String body) {
        GatewayError error = error(status, body);
        assertThat(error.kind()).as(error.message()).isEqualTo(kind);
        assertThat(retry(error).retryable()).as(error.message()).isEqualTo(retryable);
        assertThat(retry(error).because()).isNotBlank();
    }

    /** The error of this response; where it is a rate limit, the outcome must say the same of trying again. */
    static GatewayError error(int status, String body) {
        Outcome outcome = Feed.error(status, json(body)).end().outcome();
        if (outcome instanceof Outcome.RateLimited limited) {
            assertThat(limited.retryable()).isEqualTo(retry(limited.error()).retryable());
            return limited.error();
        }
        return ((Outcome.HttpError) outcome).error();
    }

    static Retryable retry(GatewayError error) {
        return requireNonNull(error.retry(), "the error says nothing of trying again");
    }

    static String json(String body) {
        return body.replace('\'', '"');
    }
}
