package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.reports.chart.Timeline.Probe;
import java.util.ArrayList;
import java.util.List;

/** How many requests were sent in the second that each one ends. */
final class BusySecond {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private BusySecond() {}

    static List<Probe> probes(ProbeLog log) {
        List<Observation> all = log.observations();
        List<Probe> probes = new ArrayList<>();
        int oldest = 0;
        for (int i = 0; i < all.size(); i++) {
            long now = all.get(i).sentNanos();
            while (now - all.get(oldest).sentNanos() >= SECOND_NANOS) {
                oldest++;
            }
            double seconds = (now - all.get(0).sentNanos()) / (double) SECOND_NANOS;
            probes.add(new Probe(all.get(i), seconds, List.of(i - oldest + 1.0)));
        }
        return probes;
    }
}
