package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.retry.RetryDecision;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.measurements.plan.RandomStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from attempts: the one rule by which the engine goes on and by which a journal is read. The policy
 * decides whether an item is sent again; where a limit is in the way, its target decides when.
 */
public final class Consequences {
    /** What concerns every request to a target and does not pass by itself. */
    private static final Set<ErrorKind> HOPELESS = EnumSet.of(
            ErrorKind.AUTHENTICATION, ErrorKind.PAYMENT, ErrorKind.MODEL_NOT_FOUND, ErrorKind.ROUTE_NOT_FOUND);

    private final RetryPolicy policy;

    /**
     * The consequences under a policy.
     *
     * @param policy one that allows at least two attempts, such as one of {@link EngineOptions#RETRIES}
     */
    public Consequences(RetryPolicy policy) {
        this.policy = policy;
    }

    /**
     * Those by which the journal of a run is read. The times a policy decides on play no part in what settles an item.
     *
     * @param begun when the run began
     */
    public static Consequences ofReading(Instant begun) {
        RandomGenerator random = new RandomStreams(0).of("reading", 0);
        return new Consequences(new RetryPolicy(EngineOptions.RETRIES, () -> begun, random));
    }

    /**
     * What follows from an attempt.
     *
     * @param attempt its number among those of its item that ended, from 1
     */
    public Consequence of(Exchange exchange, int attempt) {
        Outcome outcome = exchange.outcome();
        if (outcome.delivered()) {
            return new Consequence.Answered();
        } else if (outcome instanceof Outcome.Cancelled cancelled) {
            return new Consequence.Unasked(cancelled.because());
        } else if (outcome instanceof Outcome.Censored) {
            return new Consequence.Unasked("the run is over");
        }
        return outcome instanceof Outcome.RateLimited ? limited(exchange, attempt) : failed(exchange, attempt);
    }

    /** A limit that waiting does not lift within reach would meet every other item too. */
    private Consequence limited(Exchange exchange, int attempt) {
        RetryDecision atFirst = policy.next(exchange, 1);
        if (!(atFirst instanceof Retry retry)) {
            return new Consequence.Hopeless(atFirst.because());
        }
        boolean told = exchange.limits().flatMap(RateLimits::hint).isPresent();
        RetryDecision now = policy.next(exchange, attempt);
        return new Consequence.Limited(told ? retry.after() : Duration.ZERO, !(now instanceof Retry), now.because());
    }

    private Consequence failed(Exchange exchange, int attempt) {
        RetryDecision decision = policy.next(exchange, attempt);
        if (decision instanceof Retry retry) {
            return new Consequence.Again(retry.after(), retry.because());
        }
        ErrorKind kind = kind(exchange.outcome());
        return kind != null && HOPELESS.contains(kind)
                ? new Consequence.Hopeless(decision.because())
                : new Consequence.Failed(decision.because());
    }

    private static @Nullable ErrorKind kind(Outcome outcome) {
        if (outcome instanceof Outcome.HttpError error) {
            return error.error().kind();
        }
        return outcome instanceof Outcome.StreamError error ? error.error().kind() : null;
    }
}
