package dev.weighbridge.gateway.wire;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.RateLimitReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response as tests of limits tell it: a status, headers, and a body in which {@code '} stands for {@code "}. */
final class LimitsRead {
    private final int status;
    private final List<Header> headers = new ArrayList<>();
    private String body = "";

    private LimitsRead(int status) {
        this.status = status;
    }

    static LimitsRead of(int status) {
        return new LimitsRead(status);
    }

    LimitsRead header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    LimitsRead body(String given) {
        body = given.replace('\'', '"');
        return this;
    }

    /** What was read; {@link RateLimits#NONE} where the reader found nothing. */
    RateLimits read() {
        return new RateLimitReader()
                .read(new ResponseHead(status, headers), body)
                .orElse(RateLimits.NONE);
    }

    List<Allowance> allowances() {
        return read().allowances();
    }

    @Nullable
    RetryHint hint() {
        return read().retryHint();
    }

    static When after(long millis) {
        return new When.After(millis);
    }

    static RetryHint hint(long afterMillis, RetryHint.Source source) {
        return new RetryHint(after(afterMillis), source);
    }

    /** The only limit that was read. */
    Allowance allowance() {
        List<Allowance> all = allowances();
        return requireNonNull(all.size() == 1 ? all.get(0) : null, () -> "not one limit but " + all);
    }
}
