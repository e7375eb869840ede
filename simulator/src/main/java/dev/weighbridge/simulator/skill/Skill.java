package dev.weighbridge.simulator.skill;

import dev.weighbridge.simulator.seed.Seeds;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How good a model is, and how alike it is to others and to itself. All of its draws are a pure function, so that many
 * thousand runs can be played without a request.
 *
 * <p>What an answer is like is read off one number {@code u}, uniform from 0 to 1: right where {@code u < P(right)}, then
 * refused, truncated and broken in stretches of their probabilities, else wrong. There are three such numbers: {@code C}
 * of the case, from its prompt alone; {@code M} of the model on this case; {@code A} of this one attempt. Each case has a
 * coin {@code c}, uniform and from its prompt too, that says which of them counts:
 *
 * <pre>
 *   u = C where c &lt; shared;   M where c &lt; shared + steady;   else A
 * </pre>
 *
 * <p>Each of the three is uniform, and so is {@code u}: P(right) holds exactly, whatever the mix. What the mix decides is
 * how answers hang together. For two models, with {@code s} the lesser of their shares, and for two attempts of one
 * model at the same case:
 *
 * <pre>
 *   P(both models are right)   = s * min(p1, p2) + (1 - s) * p1 * p2
 *   P(both attempts are right) = (shared + steady) * p + (1 - shared - steady) * p * p
 * </pre>
 *
 * @param usual the odds where the kind of a task has none of its own
 * @param byKind the odds by kind of task
 * @param shared the share of cases that are as hard for all models, from 0 to 1
 * @param steady the share of cases that are a model's own matter but the same at every attempt; 1 at most with shared
 */
public record Skill(Odds usual, Map<String, Odds> byKind, double shared, double steady) {
    /** Of what is built in. Assumed, not measured: real models are right on much the same cases. */
    private static final double SHARED = 0.5;

    private static final double STEADY = 0.3;

    /** A free model's: right in 78 of 100 where nothing else is said. Assumed, a measurement of no model. */
    public static final Skill FREE = of(new Odds(0.78, 0.02, 0.02, 0.03))
            .with("arithmetic", new Odds(0.72, 0.01, 0.03, 0))
            .with("classification", new Odds(0.86, 0.02, 0.01, 0))
            .with("extraction", new Odds(0.80, 0.01, 0.02, 0.05))
            .with("tools", new Odds(0.70, 0.01, 0.02, 0.05));

    /** A paid model's: right in 92 of 100 where nothing else is said. Assumed, a measurement of no model. */
    public static final Skill PAID = of(new Odds(0.92, 0.005, 0.005, 0.01))
            .with("arithmetic", new Odds(0.93, 0.005, 0.005, 0))
            .with("classification", new Odds(0.95, 0.005, 0.005, 0))
            .with("extraction", new Odds(0.94, 0.005, 0.005, 0.01))
            .with("tools", new Odds(0.90, 0.005, 0.005, 0.02));

    /**
     * A skill.
     *
     * @throws IllegalArgumentException where a share is not in 0 to 1 or both are more than 1 together
     */
    public Skill {
        byKind = Map.copyOf(byKind);
        Odds.requireShare("shared", shared);
        Odds.requireShare("steady", steady);
        if (shared + steady > 1 + Odds.ROUNDING) {
            throw new IllegalArgumentException(
                    "shared is " + shared + " and steady is " + steady + ", must be 1 at most together");
        }
    }

    /** The same odds for every kind, half of the cases shared by all models, three in ten steady. */
    public static Skill of(Odds odds) {
        return new Skill(odds, Map.of(), SHARED, STEADY);
    }

    /** Right with this probability, else wrong. */
    public static Skill ofRight(double right) {
        return of(Odds.ofRight(right));
    }

    /** The same with odds of its own for a kind of task. */
    public Skill with(String kind, Odds odds) {
        Map<String, Odds> all = new HashMap<>(byKind);
        all.put(kind, odds);
        return new Skill(usual, all, shared, steady);
    }

    /** The same with another mix. */
    public Skill mixed(double otherShared, double otherSteady) {
        return new Skill(usual, byKind, otherShared, otherSteady);
    }

    /**
     * The same whose odds are changed for every kind, to make it somewhat better or worse.
     *
     * @throws IllegalArgumentException where odds come out that cannot be
     */
    public Skill changed(UnaryOperator<Odds> change) {
        Map<String, Odds> all = new HashMap<>();
        byKind.forEach((kind, odds) -> all.put(kind, change.apply(odds)));
        return new Skill(change.apply(usual), all, shared, steady);
    }

    /** The odds for a kind of task. */
    public Odds odds(String kind) {
        return byKind.getOrDefault(kind, usual);
    }

    /**
     * What an answer is like: the same for the same seed, attempt and odds on every machine.
     *
     * @param seed the simulator's
     */
    public Quality quality(long seed, Attempt attempt, KeyedAnswer key) {
        return odds(key.kind()).at(draw(seed, attempt), key.right().breakable());
    }

    private double draw(long seed, Attempt attempt) {
        String prompt = attempt.prompt();
        double coin = uniform(seed, "coin", prompt);
        if (coin < shared) {
            return uniform(seed, "case", prompt);
        }
        return coin < shared + steady
                ? uniform(seed, "model", prompt, attempt.model())
                : uniform(seed, "attempt", prompt, attempt.model(), Long.toString(attempt.number()));
    }

    private static double uniform(long seed, String... purpose) {
        return Seeds.random(seed, purpose).nextDouble();
    }
}
