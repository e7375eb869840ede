package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.When;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When limits of which nothing remains have something again. Resets tell when a bucket is full, so that this may be
 * later than need be; it is never too early.
 */
final class Exhaustion {
    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final Instant date;

    /** Of a response with this status; {@code date} is its own, null where not told. */
    Exhaustion(int status, @Nullable Instant date) {
        this.status = status;
        this.date = date == null ? Instant.EPOCH : date;
    }

    /**
     * The latest reset of those with nothing left. Where a 429 does not tell of any what is left, each may be the one
     * that refused.
     */
    Optional<When> until(List<Allowance> allowances) {
        boolean told = allowances.stream().anyMatch(allowance -> allowance.remaining() != null);
        return allowances.stream()
                .filter(allowance -> isExhausted(allowance, told))
                .flatMap(allowance -> Stream.ofNullable(allowance.untilFull()))
                .max(Comparator.comparing(when -> when.from(date)));
    }

    private boolean isExhausted(Allowance allowance, boolean told) {
        Long remaining = allowance.remaining();
        return remaining == null ? !told && status == TOO_MANY_REQUESTS : remaining == 0;
    }
}
