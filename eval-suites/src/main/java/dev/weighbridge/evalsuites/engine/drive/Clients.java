package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.client.Timeouts;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Comparison;

/** Makes clients that give requests up when a comparison says so. */
public final class Clients {
    private Clients() {}

    /**
     * A client, to be closed by whoever wanted it.
     *
     * @param connections how many requests may be in flight together, at least 1
     */
    public static GatewayClient of(Comparison comparison, int connections, NanoClock clock) {
        var given = comparison.timeouts();
        Timeouts timeouts = new Timeouts(given.connect(), given.headers(), given.dataIdle(), given.total());
        return GatewayClient.create(ClientOptions.connections(connections).with(timeouts), clock);
    }
}
