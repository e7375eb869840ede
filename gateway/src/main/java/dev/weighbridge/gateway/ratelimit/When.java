package dev.weighbridge.gateway.ratelimit;

import java.time.Duration;
import java.time.Instant;

/** When something will be, as a gateway says it: after a time, or at a moment of its own wall clock. */
public sealed interface When {

    /** So many milliseconds after the response, more than 0. */
    record After(long millis) implements When {}

    /** At this moment of the gateway's clock, in milliseconds since the epoch. */
    record At(long epochMillis) implements When {}

    /** The time from {@code now}, by the gateway's clock, until then; negative where it has passed. */
    default Duration from(Instant now) {
        return this instanceof At at
                ? Duration.between(now, Instant.ofEpochMilli(at.epochMillis()))
                : Duration.ofMillis(((After) this).millis());
    }
}
