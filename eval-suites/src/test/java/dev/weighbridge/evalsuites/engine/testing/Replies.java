package dev.weighbridge.evalsuites.engine.testing;

import dev.weighbridge.evalsuites.engine.testing.TestingAsker.Gateway;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker.Reply;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges that ended in a given way, and gateways that answer so. */
public final class Replies {
    /** How long an answer takes. */
    public static final Duration LATENCY = Duration.ofMillis(50);

    private Replies() {}

    /** An answer with this text that used 10 tokens of input and 5 of output. */
    public static Exchange answered(String text) {
        Usage usage = new Usage(10L, 5L, 15L, null, null, null, null, Usage.Placement.BODY);
        return ended(new Outcome.Completed(Finish.Reason.STOP), text, usage, null);
    }

    /** A rate limit that says nothing of when to come back. */
    public static Exchange limited() {
        return ended(new Outcome.RateLimited(Outcome.Limit.UNKNOWN, true, error(ErrorKind.RATE_LIMIT)), "", null, null);
    }

    /** A rate limit with {@code Retry-After}. */
    public static Exchange limited(Duration retryAfter) {
        RetryHint hint = new RetryHint(new When.After(retryAfter.toMillis()), RetryHint.Source.RETRY_AFTER);
        Outcome outcome = new Outcome.RateLimited(Outcome.Limit.REQUESTS, true, error(ErrorKind.RATE_LIMIT));
        return ended(outcome, "", null, new RateLimits(List.of(), hint, null));
    }

    /** An error with this status, of this kind. */
    public static Exchange status(int status, ErrorKind kind) {
        return ended(new Outcome.HttpError(status, error(kind)), "", null, null);
    }

    /** An exchange that ended so, without an answer. */
    public static Exchange ended(Outcome outcome) {
        return ended(outcome, "", null, null);
    }

    /** The same exchange by this provider. */
    public static Exchange by(String provider, Exchange exchange) {
        return new Exchange(
                exchange.marks(),
                exchange.head(),
                exchange.outcome(),
                exchange.choices(),
                exchange.content(),
                exchange.usage(),
                new Identity(null, "m", provider, null),
                exchange.wire(),
                exchange.notes(),
                exchange.rateLimits());
    }

    private static Exchange ended(Outcome outcome, String text, @Nullable Usage usage, @Nullable RateLimits limits) {
        Finish stop = new Finish(Finish.Reason.STOP, "stop");
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                outcome,
                text.isEmpty() ? List.of() : List.of(new Choice(0, text, "", "", List.of(), stop)),
                text,
                usage,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 1, true),
                Set.of(),
                limits);
    }

    private static GatewayError error(ErrorKind kind) {
        return new GatewayError(null, null, "no words", kind, null);
    }

    /** A gateway that always answers so. */
    public static Gateway always(Exchange exchange) {
        return (item, nowNanos) -> new Reply(exchange, LATENCY);
    }

    /** A gateway behind a limiter that rejects without a word of when to come back. */
    public static Gateway behind(LimiterModel model) {
        RunningLimiter limiter = model.start();
        return (item, nowNanos) -> limiter.decide(nowNanos, 1)
                ? new Reply(answered("4"), LATENCY)
                : new Reply(limited(), Duration.ofMillis(5));
    }
}
