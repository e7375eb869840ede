package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.inference.Guess;
import dev.weighbridge.measurements.limits.inference.Posterior;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.probe.Rehearsal.Pace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The plans that could be made now, for the limiters that are possible. */
final class Plans {
    private static final int MOMENTS = 7;

    private final Pace pace;
    private final long now;
    private final long margin;
    private final List<Guess> guesses;
    private final Replay replay;
    private final List<Plan> all = new ArrayList<>();

    private Plans(Pace pace, long now, long margin, List<Guess> guesses, Replay replay) {
        this.pace = pace;
        this.now = now;
        this.margin = margin;
        this.guesses = guesses;
        this.replay = replay;
    }

    static List<Plan> now(Pace pace, long now, long margin, List<Guess> guesses, Replay replay) {
        Plans plans = new Plans(pace, now, margin, guesses, replay);
        plans.collect();
        return plans.all;
    }

    /** Keeps more requests in flight together than any limit of them that is possible. */
    static Plan together(long now, Posterior known) {
        long most = known.candidates().stream()
                .filter(candidate -> candidate.kind().parts().get(0).family() == Family.CONCURRENCY)
                .mapToLong(candidate ->
                        Math.round(candidate.numbers().get(0).capacity().high()))
                .max()
                .orElse(1);
        return Plan.of(Stage.together(now, (int) (most + most / 2 + 3)));
    }

    private void collect() {
        List<Long> openings = spread(guess -> replay.on(guess.model()).admitsAt(now, 1));
        List<Long> periods = spread(guess -> guess.model().periodNanos());
        int limit = (int) guesses.stream()
                .mapToLong(guess -> guess.model().capacity())
                .max()
                .orElse(1);
        int more = limit + 3;
        boolean punishing =
                guesses.stream().flatMap(guess -> guess.kind().parts().stream()).anyMatch(Part::penalised);
        if (openings.isEmpty()) {
            return;
        }
        watch(openings);
        pairs(Math.max(now, openings.get(openings.size() - 1)) + margin, periods);
        for (long opening : openings) {
            long at = Math.max(now, opening) + margin;
            all.add(Plan.of(Stage.poll(at)));
            all.add(Plan.of(Stage.burst(at, 3)));
            all.add(Plan.of(Stage.burst(at, more)));
        }
        long last = openings.get(openings.size() - 1);
        filled(Math.max(now, openings.get(0)) + margin, more);
        filled(Math.max(now, last) + margin, more);
        for (long period : periods) {
            for (double part : new double[] {0.15, 0.4, 0.7}) {
                all.add(Plan.of(Stage.burst(now + Math.round(part * period) + margin, more)));
            }
            all.add(Plan.of(Stage.burst(now + period + margin, more)));
            staggered(last + margin, period, limit);
            filled(now + period + margin, more);
            staggered(now + period + margin, period, limit);
            hammered(last, limit);
            late(last + margin, period, limit);
            if (punishing) {
                quiet(now + period + margin, period, limit);
            }
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

    /** Where two limits at once are possible, fills the longer of the likeliest two. */
    private void pairs(long at, List<Long> periods) {
        guesses.stream()
                .filter(guess -> guess.model() instanceof LimiterModel.Several)
                .max(Comparator.comparingDouble(Guess::weight))
                .map(guess -> (LimiterModel.Several) guess.model())
                .ifPresent(several -> pairs(
                        new PairPlans(several.parts().get(0), several.parts().get(1), margin), at, periods));
    }

    private void pairs(PairPlans plans, long at, List<Long> periods) {
        watched(plans.filled(at));
        LimiterModel quick = plans.quick();
        staggered(now + plans.slow().periodNanos() + margin, quick.periodNanos(), (int) quick.capacity(), (int)
                Math.max(1, Math.min(quick.capacity() / 2, (plans.slow().capacity() - quick.capacity()) / 2)));
        filled(now + plans.slow().periodNanos() + margin, (int) quick.capacity() + 3);
        for (long period : periods) {
            watched(plans.filled(now + period + margin));
            all.addAll(plans.halved(at, period));
            all.addAll(plans.halved(now + period + margin, period));
        }
    }

    /** Fills a window and watches for the moment at which the next one opens. */
    private void filled(long at, int more) {
        watched(Plan.of(Stage.burst(at, more)));
    }

    private void watched(Plan plan) {
        List<Long> times = spread(guess -> {
            RunningLimiter limiter = replay.on(guess.model());
            long end = Rehearsal.of(plan, limiter, pace, now).endNanos();
            return limiter.admitsAt(end, 1);
        });
        if (!times.isEmpty()) {
            all.add(plan.thenWatch(times.stream().map(time -> time + margin).toList()));
        }
    }

    /** Fills a window in two halves, so that what leaves it one by one is told from what leaves it at once. */
    private void staggered(long at, long period, int limit) {
        staggered(at, period, limit, Math.max(1, (limit + 1) / 2));
    }

    /** The same in two parts, of which the first is so large. */
    private void staggered(long at, long period, int limit, int first) {
        for (double part : new double[] {0.4, 0.8}) {
            long second = at + Math.round(part * period);
            all.add(new Plan(List.of(
                    Stage.burst(at, first),
                    Stage.burst(second, limit + 3),
                    Stage.burst(at + period + 2 * margin, first + 3))));
        }
        all.add(Plan.of(Stage.burst(at, first), Stage.burst(at + period / 2, limit + 3)));
    }

    /**
     * Fills a limit to the brim without a breach, which may be punished for longer than the limit itself lasts, and asks
     * once whether it is open again; or fills it in two halves and asks for the first half.
     */
    private void quiet(long at, long period, int limit) {
        for (double part : new double[] {0.5, 0.75, 0.9, 1}) {
            all.add(Plan.of(Stage.burst(at, limit), Stage.poll(at + Math.round(part * period))));
        }
        int half = Math.max(1, limit / 2);
        all.add(Plan.of(
                Stage.burst(at, half),
                Stage.burst(at + Math.round(0.6 * period), limit - half),
                Stage.burst(at + period + 2 * margin, half + 2)));
    }

    /** Asks again and again while it is closed, so that a limiter that counts what it rejects stays closed. */
    private void hammered(long opening, int limit) {
        List<Stage> stages = new ArrayList<>();
        int times = Math.min(6, Math.max(2, limit / 4));
        for (int i = 1; i <= times; i++) {
            stages.add(Stage.poll(now + Math.round((opening - now) * (i / (times + 1.0)))));
        }
        stages.add(Stage.burst(opening + margin, 3));
        all.add(new Plan(stages));
    }

    /** Breaches a limit just before it opens, so that a penalty shows. */
    private void late(long at, long period, int limit) {
        all.add(new Plan(List.of(
                Stage.burst(at, Math.max(1, limit - 1)),
                Stage.burst(at + Math.round(0.85 * period), 3),
                Stage.burst(at + period + 2 * margin, 3))));
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
