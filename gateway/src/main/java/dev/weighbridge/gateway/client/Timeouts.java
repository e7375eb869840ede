package dev.weighbridge.gateway.client;

import java.time.Duration;

/**
 * How long each part of a request may take, each more than 0.
 *
 * @param connect from the send to a connection that is ready, with name look-up and TLS
 * @param headers from the send to the response head
 * @param dataIdle between two data events; comments that only keep the connection warm do not count
 * @param total from the send to the end
 */
public record Timeouts(Duration connect, Duration headers, Duration dataIdle, Duration total) {

    /** 10 s, 60 s, 30 s and 5 min. */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(5));

    public Timeouts {
        requirePositive("connect", connect);
        requirePositive("headers", headers);
        requirePositive("data idle", dataIdle);
        requirePositive("total", total);
    }

    private static void requirePositive(String name, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException("the " + name + " timeout is " + given + "; it must be more than 0");
        }
    }
}
