package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Guess;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.inference.Posterior;
import dev.weighbridge.measurements.limits.inference.Waits;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.probe.Rehearsal.Pace;
import dev.weighbridge.measurements.limits.probe.Rehearsal.Result;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses among plans the one that tells most for what it costs: each is rehearsed with all limiters that are possible,
 * and what it tells is the information in what would come of it (Lindley 1956, On a measure of the information provided
 * by an experiment).
 */
final class Planner {
    /** How much more it matters to tell kinds apart than numbers of one kind. */
    private static final double KINDS_FIRST = 6;

    /** How long after the moment at which a limit is thought to open it is asked. */
    private static final long MARGIN_NANOS = 1_000_000;

    /** What tells less, in bits, is not worth a request. */
    private static final double USELESS = 0.05;

    /** What each plan costs however small it is, as a part of a whole search. */
    private static final double OVERHEAD = 0.25;

    /** How many requests before a rejection is thought possible each waits for the one before. */
    private static final int NEAR = 2;

    /** Where less than this part of the room is sure, sending one by one would take too long. */
    private static final double AGREED = 0.6;

    /** What a limiter may gain while a request goes to and fro, if requests are to be sent one by one. */
    private static final double SLOW_GAIN = 0.3;

    /** So many kinds are looked at closely; of more only a few limiters each. */
    private static final int FEW_KINDS = 5;

    private final Pace pace;
    private final long now;
    private final double requestsScale;
    private final double nanosScale;

    /** So many requests cost as much as so many nanoseconds. */
    private Planner(Pace pace, long now, double requestsScale, double nanosScale) {
        this.pace = pace;
        this.now = now;
        this.requestsScale = requestsScale;
        this.nanosScale = nanosScale;
    }

    /**
     * The best plan that needs no more than this; empty where none tells anything. Its requests cost one of what is
     * measured each.
     *
     * @param known what is possible; at least one kind
     */
    static Optional<Plan> best(
            Posterior known,
            List<Observation> observations,
            Measure measure,
            long now,
            int requestsLeft,
            long untilNanos) {
        List<Candidate> candidates = known.candidates();
        Replay replay = new Replay(observations, measure);
        List<Guess> guesses = replay.consistent(known.guesses(candidates.size() > FEW_KINDS ? 4 : 8));
        long patience = Math.round(Waits.in(observations).longest());
        LimiterModel likeliest = candidates.get(0).model();
        Pace pace = Pace.of(observations);
        Planner planner =
                new Planner(pace, now, 3.0 * largest(likeliest) + 10, 2.5 * Math.max(1, likeliest.periodNanos()));
        List<Plan> plans = Plans.now(pace, now, patience + MARGIN_NANOS, guesses, replay);
        return planner.best(plans, guesses, replay, requestsLeft, untilNanos)
                .map(plan -> planner.careful(plan, guesses, replay, likeliest));
    }

    private static long largest(LimiterModel model) {
        return model instanceof LimiterModel.Several several
                ? several.parts().stream()
                        .mapToLong(LimiterModel::capacity)
                        .max()
                        .orElse(1)
                : model.capacity();
    }

    /**
     * The same, sending one by one where a rejection is near, so that the order of requests is known. A limiter that
     * gains as fast as requests go to and fro would never reject any then.
     */
    private Plan careful(Plan plan, List<Guess> guesses, Replay replay, LimiterModel likeliest) {
        double gained = likeliest.periodNanos() == 0
                ? 0
                : (double) pace.admittedNanos() * likeliest.capacity() / likeliest.periodNanos();
        if (gained > SLOW_GAIN) {
            return plan;
        }
        int[] least = new int[plan.stages().size()];
        int[] most = new int[plan.stages().size()];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (Guess guess : guesses) {
            List<Integer> room =
                    Rehearsal.of(plan, replay.on(guess.model()), pace, now).room();
            for (int i = 0; i < room.size(); i++) {
                least[i] = Math.min(least[i], room.get(i));
                most[i] = Math.max(most[i], room.get(i));
            }
        }
        return new Plan(IntStream.range(0, least.length)
                .mapToObj(i -> least[i] - NEAR > AGREED * most[i]
                        ? plan.stages().get(i).carefulFrom(least[i] - NEAR)
                        : plan.stages().get(i))
                .toList());
    }

    private Optional<Plan> best(
            List<Plan> plans, List<Guess> guesses, Replay replay, int requestsLeft, long untilNanos) {
        Plan best = null;
        double most = 0;
        for (Plan plan : plans) {
            double worth = worth(plan, guesses, replay, requestsLeft, untilNanos);
            if (worth > most) {
                most = worth;
                best = plan;
            }
        }
        return Optional.ofNullable(best);
    }

    private double worth(Plan plan, List<Guess> guesses, Replay replay, int requestsLeft, long untilNanos) {
        Map<List<Integer>, Map<LimiterKind, Double>> outcomes = new HashMap<>();
        double cost = 0;
        double weights = 0;
        for (Guess guess : guesses) {
            Result result = Rehearsal.of(plan, replay.on(guess.model()), pace, now);
            if (result.requests() > requestsLeft || result.endNanos() > untilNanos) {
                return 0;
            }
            outcomes.computeIfAbsent(result.admitted(), key -> new HashMap<>())
                    .merge(guess.kind(), guess.weight(), Double::sum);
            cost += guess.weight() * (result.requests() / requestsScale + (result.endNanos() - now) / nanosScale);
            weights += guess.weight();
        }
        double bits = bits(outcomes, weights);
        return bits < USELESS ? 0 : bits / (OVERHEAD + cost / weights);
    }

    private static double bits(Map<List<Integer>, Map<LimiterKind, Double>> outcomes, double weights) {
        Map<LimiterKind, Double> kinds = new HashMap<>();
        double all = 0;
        double left = 0;
        for (Map<LimiterKind, Double> outcome : outcomes.values()) {
            double weight =
                    outcome.values().stream().mapToDouble(Double::doubleValue).sum();
            all += entropy(weight / weights);
            for (Map.Entry<LimiterKind, Double> kind : outcome.entrySet()) {
                kinds.merge(kind.getKey(), kind.getValue(), Double::sum);
                left += weight / weights * entropy(kind.getValue() / weight);
            }
        }
        double before = kinds.values().stream()
                .mapToDouble(weight -> entropy(weight / weights))
                .sum();
        return all + KINDS_FIRST * Math.max(0, before - left);
    }

    private static double entropy(double probability) {
        return probability > 0 ? -probability * Math.log(probability) / Math.log(2) : 0;
    }
}
