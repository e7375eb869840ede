package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether a request met its service level: it was answered, and every bound that is set is shown to be kept. */
final class ServiceLevel {
    private ServiceLevel() {}

    /** What a workload needs; nothing but an answer where the comparison does not know it. */
    static Slo of(Comparison comparison, String workload) {
        return comparison.workloads().stream()
                .filter(it -> it.name().equals(workload))
                .findFirst()
                .map(Workload::slo)
                .orElse(Slo.NONE);
    }

    static boolean met(Slo slo, Exchange exchange, TokenFlow flow) {
        return exchange.outcome().delivered()
                && within(slo.ttft(), exchange.marks().ttftNanos())
                && paceKept(slo.tpot(), flow)
                && within(slo.e2e(), OptionalLong.of(exchange.marks().e2eNanos()));
    }

    /** Whether the answer counts as missed only because nobody knows its token count. */
    static boolean paceUnknown(Slo slo, Exchange exchange, TokenFlow flow) {
        return slo.tpot() != null
                && exchange.outcome().delivered()
                && flow.paced()
                && flow.tpotNanos().isEmpty();
    }

    /** An answer in one piece keeps no one waiting for its next token; an unknown pace is not shown to be kept. */
    private static boolean paceKept(@Nullable Duration bound, TokenFlow flow) {
        if (bound == null || !flow.paced()) {
            return true;
        }
        OptionalDouble tpot = flow.tpotNanos();
        return tpot.isPresent() && tpot.getAsDouble() <= bound.toNanos();
    }

    private static boolean within(@Nullable Duration bound, OptionalLong nanos) {
        return bound == null || (nanos.isPresent() && nanos.getAsLong() <= bound.toNanos());
    }
}
