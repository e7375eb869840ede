package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a limit was looked for with, against what fills it.
 *
 * @param probes the requests in the order of sending
 * @param lanes what fills: each limit of the fitted limiter; where none was fitted the requests of a second, alone
 * @param agreeing how many of the requests the fitted limiter decides as the gateway did; null where none was fitted
 */
public record Timeline(
        List<Probe> probes, List<Lane> lanes, @Nullable Integer agreeing) {

    /**
     * One request.
     *
     * @param observation what became of it
     * @param seconds when it was sent, after the first one
     * @param used for each lane how much is in use with this request
     */
    public record Probe(Observation observation, double seconds, List<Double> used) {
        public Probe {
            used = List.copyOf(used);
        }
    }

    /**
     * One thing that fills.
     *
     * @param name what it is called among the others
     * @param measure what its numbers count, the axis's name
     * @param limit how much it holds; null for no limit
     * @param curve how much is in use from time to time
     */
    public record Lane(
            String name, String measure, @Nullable Long limit, List<Point> curve) {
        public Lane {
            curve = List.copyOf(curve);
        }
    }

    /** How much is in use at a time, in seconds after the first request. */
    public record Point(double seconds, double used) {}

    public Timeline {
        probes = List.copyOf(probes);
        lanes = List.copyOf(lanes);
    }

    /** The requests of a second, for a log in which no limiter was found. */
    public static Timeline unlimited(ProbeLog log) {
        return new Timeline(
                BusySecond.probes(log),
                List.of(new Lane("requests", "requests sent within a second", null, List.of())),
                null);
    }
}
