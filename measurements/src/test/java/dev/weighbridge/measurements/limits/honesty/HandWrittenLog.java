package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log written down request by request; each takes 10 ms. Times are milliseconds. */
final class HandWrittenLog {
    private static final long MILLI = 1_000_000;
    private final List<Observation> all = new ArrayList<>();

    /** What the next requests name, where they are rejected. */
    private Limit said = Limit.REQUESTS;

    private boolean insideOk;
    private @Nullable String raw;

    static RateLimits allowance(
            @Nullable Long window, @Nullable Long limit, @Nullable Long left, @Nullable When reset) {
        return new RateLimits(
                List.of(new Allowance(Unit.REQUESTS, "requests", window, limit, left, reset)), null, null);
    }

    static RateLimits hint(When when, Source source) {
        return new RateLimits(List.of(), new RetryHint(when, source), null);
    }

    HandWrittenLog saying(Limit limit) {
        said = limit;
        return this;
    }

    HandWrittenLog insideOk() {
        insideOk = true;
        return this;
    }

    HandWrittenLog raw(String value) {
        raw = value;
        return this;
    }

    HandWrittenLog admitted(long at, RateLimits limits) {
        return add(at, Decision.ADMITTED, limits);
    }

    HandWrittenLog rejected(long at, RateLimits limits) {
        return add(at, Decision.REJECTED, limits);
    }

    private HandWrittenLog add(long at, Decision decision, RateLimits limits) {
        boolean rejected = decision == Decision.REJECTED;
        long answered = (at + 10) * MILLI;
        all.add(new Observation(
                "x-" + all.size(),
                at * MILLI,
                answered,
                answered,
                1,
                decision,
                rejected ? said : null,
                rejected && insideOk,
                limits,
                rejected ? raw : null));
        return this;
    }

    Honesty judge(LimitFinding finding) {
        return HonestyJudge.judge(new ProbeLog(Traffic.EPOCH, all), finding);
    }

    Statement statement(LimitFinding finding, String name) {
        Honesty honesty = judge(finding);
        return honesty.statements().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + honesty));
    }
}
