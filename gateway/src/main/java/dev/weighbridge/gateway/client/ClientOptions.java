package dev.weighbridge.gateway.client;

import static java.util.Objects.requireNonNull;

/**
 * How a {@link GatewayClient} talks to gateways.
 *
 * @param timeouts how long each part of a request may take
 * @param maxConnections how many requests are in flight at once, at least 1; the pool keeps as many connections
 * @param http2 whether HTTP/2 is offered over TLS; never over cleartext, where asking for it makes some servers lose
 *     the body (wire row B45)
 */
public record ClientOptions(Timeouts timeouts, int maxConnections, boolean http2) {

    /** HTTP/1.1 with the default timeouts. */
    public static ClientOptions connections(int maxConnections) {
        return new ClientOptions(Timeouts.DEFAULT, maxConnections, false);
    }

    public ClientOptions {
        requireNonNull(timeouts, "timeouts is null");
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections is " + maxConnections + "; it must be at least 1");
        }
    }

    /** The same with other timeouts. */
    public ClientOptions with(Timeouts given) {
        return new ClientOptions(given, maxConnections, http2);
    }
}
