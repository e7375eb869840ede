package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks as much as a limit lets through for some of its periods, for a second limit of a longer time shows only to those
 * who do.
 */
final class Endurance {
    /** So many times what the limit holds, where a longer limit is drained as fast as this one comes back whole. */
    private static final int PORTIONS = 3;

    /** The same where both gain all the time. */
    private static final int PORTIONS_OF_BUCKET = 4;

    /** One over the part of a period that it may be longer than thought. */
    private static final long UNSURE = 50;

    /** How much of that must have been let through within the same time to be enough. */
    private static final double NEARLY = 0.85;

    private Endurance() {}

    /** Whether a log shows already what the plan would. */
    static boolean shown(LimiterModel model, List<Observation> observations) {
        return busiest(observations, model) >= enough(model);
    }

    /** The plan, beginning when the limit is surely open; empty where there are two already, or time plays no part. */
    static Optional<Plan> of(LimiterModel model, long nowNanos, long marginNanos) {
        if (model.periodNanos() == 0 || model instanceof LimiterModel.Several) {
            return Optional.empty();
        }
        long pause = pauseNanos(model, marginNanos);
        List<Stage> stages = new ArrayList<>();
        for (int i = 1; i <= portions(model); i++) {
            stages.add(Stage.burst(nowNanos + i * pause, (int) model.capacity()));
        }
        return Optional.of(new Plan(stages));
    }

    /** How long after it was filled a limit is surely open again, though its period is not known exactly. */
    static long pauseNanos(LimiterModel model, long marginNanos) {
        return model.periodNanos() + model.periodNanos() / UNSURE + marginNanos;
    }

    private static int portions(LimiterModel model) {
        return model instanceof LimiterModel.TokenBucket ? PORTIONS_OF_BUCKET : PORTIONS;
    }

    private static double enough(LimiterModel model) {
        return NEARLY * portions(model) * model.capacity();
    }

    /** The most that was let through within the time that the plan would take. */
    private static long busiest(List<Observation> observations, LimiterModel model) {
        long[] times = observations.stream()
                .filter(Observation::admitted)
                .mapToLong(Observation::sentNanos)
                .sorted()
                .toArray();
        long time = Math.round((portions(model) - 1 + NEARLY) * model.periodNanos());
        long most = 0;
        int first = 0;
        for (int last = 0; last < times.length; last++) {
            while (times[last] - times[first] > time) {
                first++;
            }
            most = Math.max(most, last - first + 1L);
        }
        return most;
    }
}
