package dev.weighbridge.measurements.comparison;

import java.time.Duration;

/**
 * When a request is given up.
 *
 * @param connect without a connection
 * @param headers without a response head, from sending
 * @param dataIdle without a data event, from the last one; comments do not count
 * @param total in all, from sending
 */
public record Timeouts(Duration connect, Duration headers, Duration dataIdle, Duration total) {

    /** 10 s, 60 s, 30 s and 5 min. */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(5));
}
