package dev.weighbridge.simulator;

import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.server.GatewayServer;
import dev.weighbridge.simulator.truth.TruthFile;
import dev.weighbridge.simulator.truth.TruthLog;
import java.net.URI;
import java.util.List;

/** Simulated gateways on 127.0.0.1 with known behaviour, and the truth about what they did. Thread-safe. */
public final class Simulator implements AutoCloseable {
    private final List<GatewayProfile> profiles;
    private final GatewayServer server;
    private final TruthLog truth;

    private Simulator(List<GatewayProfile> profiles, GatewayServer server, TruthLog truth) {
        this.profiles = profiles;
        this.server = server;
        this.truth = truth;
    }

    /**
     * A simulator that serves from now on.
     *
     * @throws IllegalStateException where the port cannot be served
     * @throws java.io.UncheckedIOException where the truth file cannot be written
     */
    public static Simulator start(SimulatorOptions options) {
        TruthLog truth = new TruthLog(options.truthLimit(), options.truthFile().map(TruthFile::open));
        GatewayServer.Settings settings = new GatewayServer.Settings(
                options.profiles(),
                options.faults(),
                options.answers(),
                options.seed(),
                options.clock(),
                options.wallClock(),
                truth);
        try {
            return new Simulator(options.profiles(), GatewayServer.start(options.port(), settings), truth);
        } catch (IllegalStateException e) {
            truth.close();
            throw e;
        }
    }

    /**
     * The base URL of a gateway, without a trailing slash.
     *
     * @throws IllegalArgumentException where there is no such gateway
     */
    public URI baseUrl(String profile) {
        return URI.create("http://127.0.0.1:" + server.port() + profile(profile).basePath());
    }

    /**
     * The fake key that a gateway accepts.
     *
     * @throws IllegalArgumentException where there is no such gateway
     */
    public String key(String profile) {
        return profile(profile).key();
    }

    /** The gateways it simulates. */
    public List<GatewayProfile> profiles() {
        return profiles;
    }

    /** What it did so far. */
    public TruthLog truth() {
        return truth;
    }

    /** Ends all connections, completes the truth log and gives the port back. */
    @Override
    public void close() {
        server.close();
        truth.close();
    }

    private GatewayProfile profile(String name) {
        return profiles.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profile " + name + " is not simulated; there are "
                        + profiles.stream().map(GatewayProfile::name).toList()));
    }
}
