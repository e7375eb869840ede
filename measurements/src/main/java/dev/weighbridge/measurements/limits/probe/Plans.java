package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.inference.Guess;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The plans that could be made now, for the limiters that are possible. */
final class Plans {
    private static final int MOMENTS = 7;

    private final long now;
    private final long margin;
    private final List<Guess> guesses;
    private final Replay replay;
    private final List<Plan> all = new ArrayList<>();

    private Plans(long now, long margin, List<Guess> guesses, Replay replay) {
        this.now = now;
        this.margin = margin;
        this.guesses = guesses;
        this.replay = replay;
    }

    static List<Plan> now(long now, long margin, List<Guess> guesses, Replay replay) {
        Plans plans = new Plans(now, margin, guesses, replay);
        plans.collect();
        return plans.all;
    }

    private void collect() {
        List<Long> openings = spread(guess -> replay.on(guess.model()).admitsAt(now, 1));
        List<Long> periods = spread(guess -> guess.model().periodNanos());
        int limit = (int) guesses.stream()
                .mapToLong(guess -> guess.model().capacity())
                .max()
                .orElse(1);
        int more = limit + 3;
        if (openings.isEmpty()) {
            return;
        }
        watch(openings);
        for (long opening : openings) {
            long at = Math.max(now, opening) + margin;
            all.add(Plan.of(Stage.poll(at)));
            all.add(Plan.of(Stage.burst(at, 3)));
            all.add(Plan.of(Stage.burst(at, more)));
        }
        long last = openings.get(openings.size() - 1);
        for (long period : periods) {
            for (double part : new double[] {0.15, 0.4, 0.7}) {
                all.add(Plan.of(Stage.burst(now + Math.round(part * period) + margin, more)));
            }
            all.add(Plan.of(Stage.burst(now + period + margin, more)));
            staggered(last + margin, period, limit);
            staggered(now + period + margin, period, limit);
            hammered(last, limit);
            late(last + margin, period, limit);
        }
    }

    /** Watches for the moment at which the limit opens again. */
    private void watch(List<Long> openings) {
        List<Long> times = new ArrayList<>();
        for (long opening : openings) {
            times.add(Math.max(now, opening) + margin);
        }
        all.add(Plan.watch(times));
    }

    /** Fills a window in two halves, so that what leaves it one by one is told from what leaves it at once. */
    private void staggered(long at, long period, int limit) {
        int half = Math.max(1, (limit + 1) / 2);
        for (double part : new double[] {0.4, 0.8}) {
            long second = at + Math.round(part * period);
            all.add(new Plan(
                    List.of(
                            Stage.burst(at, half),
                            Stage.burst(second, limit + 3),
                            Stage.burst(at + period + 2 * margin, half + 3)),
                    false));
        }
        all.add(new Plan(List.of(Stage.burst(at, half), Stage.burst(at + period / 2, limit + 3)), false));
    }

    /** Asks again and again while it is closed, so that a limiter that counts what it rejects stays closed. */
    private void hammered(long opening, int limit) {
        List<Stage> stages = new ArrayList<>();
        int times = Math.min(6, Math.max(2, limit / 4));
        for (int i = 1; i <= times; i++) {
            stages.add(Stage.poll(now + Math.round((opening - now) * (i / (times + 1.0)))));
        }
        stages.add(Stage.burst(opening + margin, 3));
        all.add(new Plan(stages, false));
    }

    /** Breaches a limit just before it opens, so that a penalty shows. */
    private void late(long at, long period, int limit) {
        all.add(new Plan(
                List.of(
                        Stage.burst(at, Math.max(1, limit - 1)),
                        Stage.burst(at + Math.round(0.85 * period), 3),
                        Stage.burst(at + period + 2 * margin, 3)),
                false));
    }

    /** Some of the moments, evenly over their probability. */
    private List<Long> spread(ToLongFunction<Guess> moment) {
        TreeMap<Long, Double> weights = new TreeMap<>();
        guesses.forEach(guess -> weights.merge(moment.applyAsLong(guess), guess.weight(), Double::sum));
        weights.remove(RunningLimiter.NEVER);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Long> some = new ArrayList<>();
        double passed = 0;
        for (Map.Entry<Long, Double> entry : weights.entrySet()) {
            double before = passed;
            passed += entry.getValue();
            if (Math.floor(MOMENTS * before / all) < Math.floor(MOMENTS * passed / all)
                    && (some.isEmpty() || entry.getKey() > some.get(some.size() - 1) + margin)) {
                some.add(entry.getKey());
            }
        }
        return some;
    }
}
