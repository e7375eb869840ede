package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;

/** Logs of bursts that end with the first rejection, over a network that takes two milliseconds each way. */
final class Bursts {
    private static final long MILLI = 1_000_000;

    private Bursts() {}

    /** What a limiter decides on bursts of so many requests at most, five milliseconds apart. */
    static List<Observation> at(LimiterModel model, int most, long... startsMillis) {
        RunningLimiter limiter = model.start();
        List<Observation> observations = new ArrayList<>();
        for (long start : startsMillis) {
            boolean admitted = true;
            for (int i = 0; i < most && admitted; i++) {
                long sent = (start + 5L * i) * MILLI;
                admitted = limiter.decide(sent + 2 * MILLI, 1);
                observations.add(Observation.silent(
                        "x" + observations.size(),
                        sent,
                        sent + 4 * MILLI,
                        sent + 4 * MILLI,
                        1,
                        admitted ? Decision.ADMITTED : Decision.REJECTED));
            }
        }
        return observations;
    }
}
