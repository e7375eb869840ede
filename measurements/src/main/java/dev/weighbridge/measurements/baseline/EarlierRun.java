package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The times of a run that was blessed before the latest one.
 *
 * @param run its id
 * @param machine a fingerprint of the machine that measured
 * @param times its times, by workload, target and metric
 */
public record EarlierRun(String run, String machine, List<Typical> times) {
    private static final int MEDIAN = 50;

    /**
     * What one metric of one target came to.
     *
     * @param asking the hash of how the workload was asked
     * @param seconds the median over blocks of their medians, above 0
     */
    public record Typical(String workload, String asking, String target, Metric metric, double seconds) {
        public Typical {
            if (metric.scale() != Scale.TIME || !(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("no time of " + metric + ": " + seconds + " seconds");
            }
        }

        /** What it is of, in the order of the file. */
        String key() {
            return workload + "\n" + target + "\n" + Metrics.TIMES.indexOf(metric);
        }
    }

    public EarlierRun {
        Names.require("run", run);
        Names.require("machine", machine);
        times = Names.sorted("time", times, Typical::key);
    }

    /** The times of a run; none where its machine could not send on time. */
    public static EarlierRun of(RunProjection run) {
        return new EarlierRun(run.run(), run.machine(), run.clientBound() ? List.of() : typicals(run));
    }

    private static List<Typical> typicals(RunProjection run) {
        List<Typical> times = new ArrayList<>();
        for (WorkloadProjection workload : run.workloads()) {
            for (TargetProjection target : workload.targets()) {
                Metrics.TIMES.forEach(metric -> typical(target, metric)
                        .ifPresent(seconds -> times.add(
                                new Typical(workload.name(), workload.asking(), target.name(), metric, seconds))));
            }
        }
        return times;
    }

    /** The seconds of a metric, where the workload was asked in this way; empty where they are not known. */
    public Optional<Double> seconds(WorkloadProjection workload, String target, Metric metric) {
        return times.stream()
                .filter(t -> t.workload().equals(workload.name())
                        && t.asking().equals(workload.asking())
                        && t.target().equals(target)
                        && t.metric() == metric)
                .map(Typical::seconds)
                .findFirst();
    }

    private static Optional<Double> typical(TargetProjection target, Metric metric) {
        double[] medians = target.blocks().stream()
                .flatMap(b -> b.seconds(metric, MEDIAN / 100.0).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return Arrays.stream(medians)
                .skip(Math.max(0, (medians.length - 1) / 2))
                .boxed()
                .findFirst();
    }
}
