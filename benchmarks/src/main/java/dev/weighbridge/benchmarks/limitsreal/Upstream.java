package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What stands behind the limiters: a simulated gateway that has no limit of its own. */
final class Upstream implements AutoCloseable {
    /** The one model it has. */
    static final String MODEL = "bench";

    private static final String NAME = "plain";
    private static final Duration FIRST_TOKEN = Duration.ofMillis(5);
    private static final Duration GAP = Duration.ofMillis(20);
    private static final int TOKENS = 50;

    private final Simulator simulator;

    private Upstream(Simulator simulator) {
        this.simulator = simulator;
    }

    static Upstream start(long seed) {
        GatewayProfile profile = new GatewayProfile(
                NAME,
                "/v1",
                "sk-simulated",
                GatewayStyle.KEEPROUTER.with(LimitStyle.NONE),
                List.of(SimulatedModel.bench(FIRST_TOKEN, GAP, TOKENS, Integer.MAX_VALUE)));
        return new Upstream(Simulator.start(SimulatorOptions.defaults()
                .withSeed(seed)
                .withProfiles(List.of(profile))
                .withFaults(FaultScript.none())));
    }

    int port() {
        return simulator.baseUrl(NAME).getPort();
    }

    /** Its base URL behind a limiter that listens on this port. */
    URI baseUrlBehind(int port) {
        return URI.create("http://127.0.0.1:" + port + simulator.baseUrl(NAME).getPath());
    }

    String key() {
        return simulator.key(NAME);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
