package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.baseline.BlockProjection;
import dev.weighbridge.measurements.baseline.TimeSketch;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.verdict.Metric;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What one workload saw of one block of load on one target. Not thread-safe. */
final class BlockTally {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Slo slo;
    private final Map<Metric, Values> nanos = new EnumMap<>(Metric.class);
    private int requests;
    private int errors;
    private int limited;
    private int attained;

    BlockTally(Slo slo) {
        this.slo = slo;
    }

    void add(Exchange exchange, TokenFlow flow) {
        Outcome outcome = exchange.outcome();
        requests++;
        limited += outcome instanceof Outcome.RateLimited ? 1 : 0;
        errors += outcome.delivered() || outcome instanceof Outcome.RateLimited ? 0 : 1;
        attained += ServiceLevel.met(slo, exchange, flow) ? 1 : 0;
        if (outcome.delivered()) {
            exchange.marks().ttftNanos().ifPresent(ttft -> add(Metric.TTFT, ttft));
            flow.tpotNanos().ifPresent(tpot -> add(Metric.TPOT, tpot));
            add(Metric.E2E, exchange.marks().e2eNanos());
        }
    }

    private void add(Metric metric, double time) {
        if (time > 0) {
            nanos.computeIfAbsent(metric, first -> new Values()).add(time);
        }
    }

    BlockProjection projection(String id) {
        Map<Metric, TimeSketch> times = new EnumMap<>(Metric.class);
        nanos.forEach((metric, values) -> times.put(metric, sketch(values)));
        return new BlockProjection(id, requests, errors, limited, slo.unbounded() ? null : attained, times);
    }

    private static TimeSketch sketch(Values values) {
        return TimeSketch.of(Arrays.stream(values.sorted())
                .map(each -> each / NANOS_PER_SECOND)
                .toArray());
    }
}
