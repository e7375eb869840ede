package dev.weighbridge.gateway.retry;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.retry.Hints.Wait;
import dev.weighbridge.gateway.retry.RetryDecision.GiveUp;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides whether a request is sent again, and after how long. It sends and waits for nothing. Thread-safe.
 *
 * <p>A request is sent again where its failure may pass and no answer can have been billed, or where the options say so
 * all the same. How long to wait is the gateway's own word where it gives one that can be meant, and else an exponential
 * backoff; both with jitter.
 */
public final class RetryPolicy {
    private final RetryOptions options;
    private final Prospects prospects;
    private final Hints hints;
    private final Backoff backoff;

    /**
     * A policy.
     *
     * @param clock the wall clock, for hints that name a moment where the response does not tell the gateway's own time
     * @param random the source of jitter; it need not be thread-safe
     */
    public RetryPolicy(RetryOptions options, InstantSource clock, RandomGenerator random) {
        this.options = options;
        this.prospects = new Prospects(options);
        this.hints = new Hints(clock);
        this.backoff = new Backoff(options.backoffBase(), options.longestBackoff(), random);
    }

    /**
     * What follows from an attempt that is over just now.
     *
     * @param attempt its number, from 1
     */
    public RetryDecision next(Exchange exchange, int attempt) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt is " + attempt + "; the first is 1");
        } else if (exchange.outcome().delivered()) {
            return new GiveUp("answered");
        }
        Retryable prospect = prospects.of(exchange);
        if (!prospect.retryable()) {
            return new GiveUp(prospect.because());
        }
        return attempt < options.mostAttempts()
                ? timed(exchange, attempt, prospect.because())
                : new GiveUp(
                        prospect.because() + ", but this was attempt " + attempt + " of " + options.mostAttempts());
    }

    private RetryDecision timed(Exchange exchange, int attempt, String because) {
        Optional<Wait> asked = hints.of(exchange);
        if (asked.isEmpty()) {
            return new Retry(backoff.after(attempt), because);
        }
        Wait wait = asked.get();
        if (wait.length().compareTo(options.longestHint()) > 0) {
            return new GiveUp("limited until " + hints.until(wait) + "; " + wait.because() + ", more than "
                    + options.longestHint().toMillis() + " ms");
        }
        return new Retry(backoff.around(wait.length()), because + "; " + wait.because());
    }
}
