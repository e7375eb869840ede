package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.benchmarks.limitsreal.Configurations.Placed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All limiters at work, each on a port of 127.0.0.1 of its own. */
final class Site implements AutoCloseable {
    private final Upstream upstream;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Site(Upstream upstream) {
        this.upstream = upstream;
        running.push(upstream);
    }

    /**
     * Starts what these limiters need.
     *
     * @throws IOException where a server does not start
     */
    static Site start(List<RealLimiter> limiters, Programs programs, long seed)
            throws IOException, InterruptedException {
        Site site = new Site(Upstream.start(seed));
        try {
            site.startNginx(limiters, programs);
            site.startHaproxy(limiters, programs);
            site.startJava(limiters);
            return site;
        } catch (IOException | InterruptedException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** Where the gateway is asked past all limiters. */
    URI baseUrl() {
        return upstream.baseUrlBehind(upstream.port());
    }

    /** Where a limiter is asked. */
    URI baseUrl(RealLimiter limiter) {
        return upstream.baseUrlBehind(ports.getOrDefault(limiter.name(), 0));
    }

    String key() {
        return upstream.key();
    }

    private void startNginx(List<RealLimiter> limiters, Programs programs) throws IOException, InterruptedException {
        List<Placed<Limiting.Nginx>> placed = placed(limiters, Limiting.Nginx.class);
        if (!placed.isEmpty()) {
            Path folder = programs.folder();
            String text = Configurations.nginx(placed, upstream.port(), folder);
            Path file = Files.writeString(folder.resolve("nginx.conf"), text);
            List<String> command =
                    List.of(programs.nginx(), "-p", folder.toString(), "-e", "stderr", "-c", file.toString());
            running.push(ServerProcess.start("nginx", folder, placed.get(0).port(), command));
        }
    }

    private void startHaproxy(List<RealLimiter> limiters, Programs programs) throws IOException, InterruptedException {
        List<Placed<Limiting.Haproxy>> placed = placed(limiters, Limiting.Haproxy.class);
        if (!placed.isEmpty()) {
            Path folder = programs.folder();
            String text = Configurations.haproxy(placed, upstream.port());
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
            List<String> command = List.of(programs.haproxy(), "-db", "-f", file.toString());
            running.push(ServerProcess.start("haproxy", folder, placed.get(0).port(), command));
        }
    }

    private void startJava(List<RealLimiter> limiters) throws IOException {
        for (RealLimiter limiter : limiters) {
            if (limiter.limiting() instanceof Limiting.InJava inJava) {
                GateServer server = GateServer.start(inJava.gate().get(), upstream.port());
                running.push(server);
                ports.put(limiter.name(), server.port());
            }
        }
    }

    private <L extends Limiting> List<Placed<L>> placed(List<RealLimiter> limiters, Class<L> type) throws IOException {
        List<Placed<L>> placed = new ArrayList<>();
        for (RealLimiter limiter : limiters) {
            if (type.isInstance(limiter.limiting())) {
                int port = freePort();
                ports.put(limiter.name(), port);
                placed.add(new Placed<>(limiter.name(), port, type.cast(limiter.limiting())));
            }
        }
        return placed;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a server does not end", e);
            }
        }
    }
}
