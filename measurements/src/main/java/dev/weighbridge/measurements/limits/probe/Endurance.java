package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a limit seems to be to the test before it is believed: asks as much as it would let through for some of its
 * periods, and in between whether it stays closed. A second limit of a longer time shows only to those who do, and what
 * explains a log by coincidence foretells nothing.
 */
final class Endurance {
    /** So many times what the limit holds, where a longer limit is drained as fast as this one comes back whole. */
    private static final int PORTIONS = 3;

    /** The same where both gain all the time. */
    private static final int PORTIONS_WHILE_GAINING = 4;

    /** The same where as much has been let through before. */
    private static final int ONCE_MORE = 2;

    /** When a limit that was filled is asked whether it is closed: parts of its period, the earlier one. */
    private static final double EARLY = 0.12;

    /** How much later the other one is. */
    private static final double LATE = 0.45;

    /** How much later both are each time. */
    private static final double SHIFT = 0.1;

    /** One over the part of a period that it may be longer than thought. */
    private static final long UNSURE = 50;

    /** How much of that must have been let through within the same time to be enough. */
    private static final double NEARLY = 0.95;

    private Endurance() {}

    /** Whether a log shows that as much was let through as the whole plan would ask. */
    static boolean shown(LimiterModel model, List<Observation> observations) {
        return !(model instanceof LimiterModel.Several) && busiest(observations, model) >= enough(model);
    }

    /**
     * The plan, beginning when the limit is surely open; empty where time plays no part.
     *
     * @param shown whether as much was let through before, so that it need only be seen once more
     */
    static Optional<Plan> of(LimiterModel model, boolean shown, long nowNanos, long marginNanos) {
        if (model.periodNanos() == 0) {
            return Optional.empty();
        }
        long first = nowNanos + pauseNanos(model, marginNanos);
        return Optional.of(
                model instanceof LimiterModel.Several several
                        ? new PairPlans(several.parts().get(0), several.parts().get(1), marginNanos).filled(first)
                        : filled(model, shown ? ONCE_MORE : portions(model), first, marginNanos));
    }

    private static Plan filled(LimiterModel model, int portions, long first, long marginNanos) {
        long pause = pauseNanos(unpunished(model), marginNanos);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < portions; i++) {
            long at = first + i * pause;
            stages.add(Stage.burst(at, (int) model.capacity()));
            if (model instanceof LimiterModel.Plain) {
                // What it rejects makes no difference to a limit of this kind.
                double early = EARLY + i * SHIFT;
                stages.add(Stage.poll(at + Math.round(early * model.periodNanos())));
                stages.add(Stage.poll(at + Math.round((early + LATE) * model.periodNanos())));
            }
        }
        return new Plan(stages);
    }

    /** The limit without its penalty, which it does not come to if it is what it seems. */
    private static LimiterModel unpunished(LimiterModel model) {
        return model instanceof LimiterModel.Penalised penalised ? penalised.inner() : model;
    }

    /** How long after it was filled a limit is surely open again, though its period is not known exactly. */
    static long pauseNanos(LimiterModel model, long marginNanos) {
        return model.periodNanos() + model.periodNanos() / UNSURE + marginNanos;
    }

    private static int portions(LimiterModel model) {
        boolean gaining = model instanceof LimiterModel.TokenBucket || model instanceof LimiterModel.IntervalBucket;
        return gaining ? PORTIONS_WHILE_GAINING : PORTIONS;
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
