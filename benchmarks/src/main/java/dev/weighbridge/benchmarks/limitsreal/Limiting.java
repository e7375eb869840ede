package dev.weighbridge.benchmarks.limitsreal;

import java.util.List;
import java.util.function.Supplier;

/** Who limits, and how it is told to. */
sealed interface Limiting {

    /**
     * A server of nginx's.
     *
     * @param zones directives of its {@code http} block
     * @param limits directives of its {@code server} block
     */
    record Nginx(List<String> zones, List<String> limits) implements Limiting {
        public Nginx {
            zones = List.copyOf(zones);
            limits = List.copyOf(limits);
        }
    }

    /**
     * A front end of HAProxy's.
     *
     * @param rules its lines, without those of its address
     */
    record Haproxy(List<String> rules) implements Limiting {
        public Haproxy {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A server of ours around a library's limiter.
     *
     * @param gate makes the limiter
     */
    record InJava(Supplier<Gate> gate) implements Limiting {}
}
