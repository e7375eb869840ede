package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.When;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit whose numbers are still being collected. */
final class AllowanceDraft {
    private final Unit unit;
    private final String name;
    private @Nullable Long windowSeconds;
    private @Nullable String limit;
    private @Nullable String remaining;
    private @Nullable When untilFull;

    AllowanceDraft(Unit unit, String name) {
        this.unit = unit;
        this.name = name;
    }

    AllowanceDraft window(@Nullable Long seconds) {
        windowSeconds = windowSeconds == null ? seconds : windowSeconds;
        return this;
    }

    AllowanceDraft limit(@Nullable String text) {
        limit = text;
        return this;
    }

    AllowanceDraft remaining(@Nullable String text) {
        remaining = text;
        return this;
    }

    AllowanceDraft untilFull(Optional<When> when) {
        untilFull = when.orElse(null);
        return this;
    }

    /** The limit, empty where not one number of it can be used. */
    Optional<Allowance> read() {
        Long holds = Numbers.positive(limit);
        // Where the limit is -1 or 0 the gateway does not know it, and a remainder of 0 beside it means nothing (T12).
        Long left = limit != null && holds == null ? null : Numbers.count(remaining);
        return holds == null && left == null && untilFull == null
                ? Optional.empty()
                : Optional.of(new Allowance(unit, name, windowSeconds, holds, left, untilFull));
    }
}
