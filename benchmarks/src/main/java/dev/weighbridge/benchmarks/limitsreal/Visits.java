package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Probers sent to the limiters of a site, one after the other. */
final class Visits implements AutoCloseable {
    private static final int CONNECTIONS = 128;
    private static final int WARM_UP = 50;

    private final Site site;
    private final NanoClock clock;
    private final GatewayClient client;

    Visits(Site site, NanoClock clock) {
        this.site = site;
        this.clock = clock;
        this.client = GatewayClient.create(ClientOptions.connections(CONNECTIONS), clock);
    }

    /** Sends requests past all limiters, because a client's first ones are slow. */
    void warmUp() {
        Asker asker = asker(site.baseUrl());
        for (int left = WARM_UP; left > 0; left--) {
            asker.ask(left % 2 == 0 ? Shape.SMALLEST : Shape.LARGE).join();
        }
    }

    /** Does what the prober wants with one limiter. */
    List<Observation> drive(Prober prober, RealLimiter limiter, Duration longest) throws InterruptedException {
        return new ProbeDriver(clock, asker(site.baseUrl(limiter)), longest).drive(prober);
    }

    private Asker asker(URI baseUrl) {
        Credential credential = Credential.of(Credential.Style.BEARER, site.key());
        return new GatewayAsker(client, clock, baseUrl, credential, Upstream.MODEL);
    }

    @Override
    public void close() {
        client.close();
    }
}
