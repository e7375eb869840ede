package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway whose true state is known, and what it says of it in its style. */
final class TestingGateway {
    private static final int HALVINGS = 45;

    private final LimiterModel model;
    private final TestingLimit limit;
    private final Style style;
    private final Instant epoch;
    private final RunningLimiter limiter;
    private final List<Happened> history = new ArrayList<>();

    private record Happened(long nanos, long tokens, boolean admitted, boolean ended) {}

    TestingGateway(TestingLimit limit, Style style, Instant epoch) {
        this.limit = limit;
        this.model = limit.model();
        this.style = style;
        this.epoch = epoch;
        this.limiter = model.start();
    }

    boolean decide(long nanos, long tokens) {
        boolean admitted = limiter.decide(nanos, tokens);
        history.add(new Happened(nanos, tokens, admitted, false));
        return admitted;
    }

    void ended(long nanos, long tokens) {
        limiter.ended(nanos, tokens);
        history.add(new Happened(nanos, tokens, true, true));
    }

    RateLimits says(long nanos, long tokens, boolean admitted) {
        List<Allowance> allowances = style.counter() == 0 ? List.of() : List.of(allowance(nanos));
        return new RateLimits(allowances, admitted ? null : hint(nanos, tokens), null);
    }

    private @Nullable RetryHint hint(long nanos, long tokens) {
        long at = limiter.admitsAt(nanos, tokens);
        if (style.hint() == 0 || at == RunningLimiter.NEVER) {
            return null;
        }
        When when = new When.After(millis((at - nanos) * style.hint()));
        return new RetryHint(when, style.wholeSeconds() ? Source.RETRY_AFTER : Source.RETRY_AFTER_MS);
    }

    private long millis(double nanos) {
        double millis = style.wholeSeconds() ? Math.ceil(nanos / 1e9) * 1e3 : Math.ceil(nanos / 1e6);
        return Math.max(1, (long) millis);
    }

    private Allowance allowance(long nanos) {
        return new Allowance(
                unit(),
                "requests",
                null,
                Math.round(limit.capacity() * style.counter()),
                Math.round(room(limit.plain(), nanos, 0) * style.counter()),
                style.reset() == 0 ? null : reset(nanos));
    }

    private Unit unit() {
        if (limit.part().family() == Family.CONCURRENCY) {
            return Unit.CONCURRENCY;
        }
        return limit.part().inTokens() ? Unit.TOKENS : Unit.REQUESTS;
    }

    private @Nullable When reset(long nanos) {
        double wait = untilFull(nanos) * style.reset();
        if (wait <= 0) {
            return null;
        }
        return style.moments()
                ? new When.At(epoch.plusNanos(nanos + (long) wait).toEpochMilli())
                : new When.After(millis(wait));
    }

    private double untilFull(long nanos) {
        long low = -1;
        long high = (long) (limit.horizonSeconds() * 3e9);
        for (int i = 0; i < HALVINGS && high - low > 1; i++) {
            long middle = (low + high) >>> 1;
            if (room(model, nanos, middle) >= limit.capacity()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** What would be admitted at once so much later. */
    private long room(LimiterModel of, long nanos, long later) {
        RunningLimiter copy = of.start();
        for (Happened one : history) {
            feed(copy, one);
        }
        long room = 0;
        while (room < limit.capacity() && copy.decide(nanos + later, 1)) {
            room++;
        }
        return room;
    }

    private static void feed(RunningLimiter copy, Happened one) {
        if (one.ended) {
            copy.ended(one.nanos, one.tokens);
        } else if (one.admitted) {
            copy.admitted(one.nanos, one.tokens);
        } else {
            copy.rejected(one.nanos, one.tokens);
        }
    }
}
