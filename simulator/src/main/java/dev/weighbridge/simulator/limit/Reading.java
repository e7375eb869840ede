package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one limit stands after a request.
 *
 * @param cost what the request would have to be counted with
 * @param at when it was asked
 */
public record Reading(Limit limit, Ruling ruling, long cost, Instant at) {
    /** Why it refuses: the limit's own reason, unless the request is larger than the whole limit. */
    public LimitKind kind() {
        boolean tooLarge = limit.measure().ofTokens() && cost > ruling.limit();
        return tooLarge ? LimitKind.TOO_LARGE : limit.kind();
    }

    /** How long until another like it is admitted; empty where nobody can say. */
    public Optional<Duration> untilNext() {
        return Optional.ofNullable(ruling.nextAt()).map(next -> Duration.between(at, next));
    }

    /** How long until the whole limit is free again; empty where nobody can say. */
    public Optional<Duration> untilFull() {
        return Optional.ofNullable(ruling.fullAt()).map(full -> Duration.between(at, full));
    }
}
