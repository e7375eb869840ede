package dev.weighbridge.gateway.retry.testing;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exchanges that ended in a given way. */
public final class TestingExchanges {
    private TestingExchanges() {}

    /** An answer. */
    public static Exchange answered() {
        return ended(new Outcome.Completed(Finish.Reason.STOP));
    }

    /** A refusal with this status, of which nothing else is told. */
    public static Exchange status(int status) {
        return ended(new Outcome.HttpError(status, error(null, null)));
    }

    /** A refusal with this status, of this kind. */
    public static Exchange status(int status, ErrorKind kind) {
        return ended(new Outcome.HttpError(status, error(kind, null)));
    }

    /** A rate limit, retryable or not. */
    public static Exchange limited(boolean retryable) {
        return ended(new Outcome.RateLimited(Outcome.Limit.UNKNOWN, retryable, error(ErrorKind.RATE_LIMIT, null)));
    }

    /** An error of which these things are told; null where not. */
    public static GatewayError error(@Nullable ErrorKind kind, @Nullable Retryable retry) {
        return new GatewayError(null, null, "no words", kind, retry);
    }

    /** An exchange with this outcome and no response head. */
    public static Exchange ended(Outcome outcome) {
        ResponseDecoder decoder = ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none());
        decoder.abort(new Outcome.Censored(), 0);
        return with(decoder.exchange(), outcome, null, decoder.exchange().wire(), null);
    }

    /** The same with a 200 head and so many events that bore tokens. */
    public static Exchange begun(Exchange exchange, int tokenEvents) {
        WireCounts wire = new WireCounts(0, tokenEvents, 0, tokenEvents, 0, 1, false);
        ResponseHead head = new ResponseHead(200, List.of());
        return with(exchange, exchange.outcome(), head, wire, exchange.rateLimits());
    }

    /** The same with a head that has this {@code Date}. */
    public static Exchange dated(Exchange exchange, String date) {
        ResponseHead head = new ResponseHead(429, List.of(new Header("Date", date)));
        return with(exchange, exchange.outcome(), head, exchange.wire(), exchange.rateLimits());
    }

    /** The same with a hint from {@code Retry-After}. */
    public static Exchange hinted(Exchange exchange, When when) {
        RateLimits limits = new RateLimits(List.of(), new RetryHint(when, RetryHint.Source.RETRY_AFTER), null);
        return with(exchange, exchange.outcome(), exchange.head(), exchange.wire(), limits);
    }

    /** The same with {@code x-should-retry}. */
    public static Exchange advised(Exchange exchange, boolean shouldRetry) {
        RateLimits limits = new RateLimits(List.of(), null, shouldRetry);
        return with(exchange, exchange.outcome(), exchange.head(), exchange.wire(), limits);
    }

    private static Exchange with(
            Exchange of, Outcome outcome, @Nullable ResponseHead head, WireCounts wire, @Nullable RateLimits limits) {
        return new Exchange(
                of.marks(),
                head,
                outcome,
                of.choices(),
                of.firstTokenText(),
                of.usage(),
                of.identity(),
                wire,
                of.notes(),
                limits);
    }
}
