package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.benchmarks.limitsreal.Configurations.Placed;
import dev.weighbridge.gateway.testing.GoldenFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {
    @Test
    void nginxGetsAZoneAndAServerForEachLimiter() {
        List<Placed<Limiting.Nginx>> placed = List.of(
                placed(NginxLimiters.bucket("quick", 5, 7), 4001, Limiting.Nginx.class),
                placed(NginxLimiters.queue("slow", 3, 4), 4002, Limiting.Nginx.class),
                placed(NginxLimiters.concurrency("few", 6), 4003, Limiting.Nginx.class));
        GoldenFile.of("limitsreal/nginx.conf").matches(() -> Configurations.nginx(placed, 4000, Path.of("/run/x")));
    }

    @Test
    void haproxyGetsAFrontEndForEachLimiter() {
        Duration period = Duration.ofMillis(1500);
        List<Placed<Limiting.Haproxy>> placed = List.of(
                placed(HaproxyLimiters.admittedRequests("admitted", 5, period), 4001, Limiting.Haproxy.class),
                placed(HaproxyLimiters.allRequests("all", 6, period), 4002, Limiting.Haproxy.class),
                placed(HaproxyLimiters.concurrency("few", 7), 4003, Limiting.Haproxy.class));
        GoldenFile.of("limitsreal/haproxy.cfg").matches(() -> Configurations.haproxy(placed, 4000));
    }

    private static <L extends Limiting> Placed<L> placed(RealLimiter limiter, int port, Class<L> type) {
        return new Placed<>(limiter.name(), port, type.cast(limiter.limiting()));
    }
}
