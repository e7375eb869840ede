package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All that a limiter may be, as far as a log can tell. */
final class Hypotheses {
    private static final double RARE = 0.1;
    private static final double RARER = 0.1;

    /** How much likelier a kind is that was found before: gateways change their limits' numbers, seldom their kind. */
    private static final double FAMILIAR = 20;

    /** What is rare by itself is not looked for punishing breaches as well. */
    private static final Set<Family> PUNISHING =
            EnumSet.of(Family.TOKEN_BUCKET, Family.SLIDING_LOG, Family.FIXED_WINDOW, Family.FIRST_REQUEST_WINDOW);

    private static final Box NOTHING = new Box(new double[0], new double[0]);
    /** Nobody lets through more than 500 a second, or counts in windows of less than a quarter of one. */
    private static final double SHORTEST_INTERVAL = Math.log(2e6);

    private static final double SHORTEST = Math.log(2.5e8);
    private static final double LONGEST = Math.log(7.2e12);

    /** Rounds to the least that is gained in a step. */
    private static final double FEWEST_GAINED = 1.5;

    private final List<Hypothesis> all = new ArrayList<>();
    private final List<Observation> observations;
    private final boolean plain;
    private final Prior prior;
    private final Grid clock;
    private final double most;

    private Hypotheses(List<Observation> observations, boolean plain, Prior prior) {
        this.plain = plain;
        this.prior = prior;
        this.observations = observations;
        this.clock = Grid.ofAnyPhase(observations, prior.measure());
        this.most =
                Math.max(3, observations.stream().filter(Observation::admitted).count());
    }

    /**
     * Every hypothesis on what was observed.
     *
     * @param prior what is known before
     * @param plain whether plain limiters alone
     */
    static List<Hypothesis> on(List<Observation> observations, boolean plain, Prior prior) {
        Hypotheses hypotheses = new Hypotheses(observations, plain, prior);
        hypotheses.counting(false);
        if (!plain) {
            hypotheses.counting(true);
        }
        return hypotheses.all;
    }

    /** What each of several limits at once may be: the most common kinds alone. */
    static List<Hypothesis> ofSeveral(List<Observation> observations, Prior prior) {
        Hypotheses hypotheses = new Hypotheses(observations, true, prior);
        hypotheses.several();
        return hypotheses.all;
    }

    private void several() {
        Trace trace = Trace.of(observations, prior.measure(), false);
        View view = new View(false, trace, Trace.nominal(trace));
        add(view, Family.TOKEN_BUCKET, new BucketUsage(), false, box(SHORTEST_INTERVAL, LONGEST));
        add(view, Family.SLIDING_LOG, new LogUsage(), true, box(SHORTEST, LONGEST));
        add(view, Family.FIRST_REQUEST_WINDOW, new FirstRequestUsage(), true, box(SHORTEST, LONGEST));
        add(view, Family.FIXED_WINDOW, new GridUsage(clock), true, grid(), clock);
    }

    private void counting(boolean rejected) {
        Trace trace = Trace.of(observations, prior.measure(), rejected);
        View view = new View(rejected, trace, Trace.nominal(trace));
        add(view, Family.TOKEN_BUCKET, new BucketUsage(), false, box(SHORTEST_INTERVAL, LONGEST));
        add(view, Family.SLIDING_LOG, new LogUsage(), true, box(SHORTEST, LONGEST));
        if (!plain && !prior.measure().inTokens()) {
            rounding(view, Grid.sinceFirst(observations));
        }
        if (!rejected) {
            add(view, Family.FIRST_REQUEST_WINDOW, new FirstRequestUsage(), true, box(SHORTEST, LONGEST));
            if (!plain) {
                shared(view);
            }
            if (!prior.measure().inTokens()) {
                // Before the first long prompt there were others.
                onGrid(view, Grid.sinceFirst(observations));
            }
            onGrid(view, clock);
            if (!prior.measure().inTokens()) {
                atOnce();
            }
        }
    }

    private void atOnce() {
        Trace each = Trace.each(observations, prior.measure(), false);
        View single = new View(false, each, Trace.nominal(each));
        add(single, Family.CONCURRENCY, new InFlightUsage(), true, NOTHING);
    }

    /** What others use as well; of the most common kinds alone, for the noise that they make hides much. */
    private void shared(View view) {
        share(view, Family.TOKEN_BUCKET, new BucketUsage(), false, box(SHORTEST_INTERVAL, LONGEST), Grid.NONE);
        share(view, Family.SLIDING_LOG, new LogUsage(), true, box(SHORTEST, LONGEST), Grid.NONE);
        share(view, Family.FIRST_REQUEST_WINDOW, new FirstRequestUsage(), true, box(SHORTEST, LONGEST), Grid.NONE);
        share(view, Family.FIXED_WINDOW, new GridUsage(clock), true, grid(), clock);
    }

    private void share(View view, Family family, Usage usage, boolean whole, Box space, Grid grid) {
        Part part = part(family, false, false);
        List<Mask> none = List.of(Mask.none(view.trace));
        all.add(new Hypothesis(
                part,
                RARE * prior(part),
                usage,
                whole(whole),
                space,
                view.trace,
                view.nominal,
                none,
                grid,
                Strays.OF_OTHERS));
    }

    /** HAProxy's counters, which round down what is left of the older window and may count what they reject. */
    private void rounding(View view, Grid grid) {
        Part part = new Part(Family.SLIDING_COUNTER, false, view.rejected, false);
        List<Mask> none = List.of(Mask.none(view.trace));
        Usage usage = new WeightedUsage(grid, true);
        all.add(new Hypothesis(
                part, RARE * prior(part), usage, false, grid(), view.trace, view.nominal, none, grid, Strays.RARE));
    }

    private void onGrid(View view, Grid grid) {
        add(view, Family.FIXED_WINDOW, new GridUsage(grid), true, grid(), grid);
        add(view, Family.SLIDING_COUNTER, new WeightedUsage(grid, false), false, grid(), grid);
        if (!prior.measure().inTokens()) {
            // What is gained in a step is a whole number of requests; of tokens it may be any part of a unit.
            add(view, Family.INTERVAL_BUCKET, new StepUsage(grid), true, steps(), grid);
        }
    }

    private void add(View view, Family family, Usage usage, boolean whole, Box space) {
        add(view, family, usage, whole, space, Grid.NONE);
    }

    private void add(View view, Family family, Usage usage, boolean whole, Box space, Grid grid) {
        add(view, part(family, view.rejected, false), usage, whole, space, grid, List.of(Mask.none(view.trace)));
        if (!plain && !view.rejected && PUNISHING.contains(family)) {
            punishing(view, family, usage, whole, space, grid);
        }
    }

    private void punishing(View view, Family family, Usage usage, boolean whole, Box space, Grid grid) {
        List<Mask> penalties = Mask.penalties(view.trace);
        if (!penalties.isEmpty()) {
            add(view, part(family, false, true), usage, whole, space, grid, penalties);
        }
    }

    private void add(View view, Part part, Usage usage, boolean whole, Box space, Grid grid, List<Mask> masks) {
        // Counters go by the clock, unless a key's first request makes its own.
        double rare = part.family() == Family.SLIDING_COUNTER && grid.unitNanos() > 0 ? RARE : 1;
        all.add(new Hypothesis(
                part,
                rare * prior(part),
                usage,
                whole(whole),
                space,
                view.trace,
                view.nominal,
                masks,
                grid,
                Strays.RARE));
    }

    private Part part(Family family, boolean countsRejected, boolean penalised) {
        return new Part(family, prior.measure().inTokens(), countsRejected, penalised);
    }

    /** The requests as a limiter sees them that counts rejected ones or does not. */
    private record View(boolean rejected, Trace trace, Trace nominal) {}

    private boolean whole(boolean inRequests) {
        return inRequests && !prior.measure().inTokens();
    }

    private double prior(Part part) {
        double rare = (part.countsRejected() ? RARE : 1) * (part.penalised() ? RARER : 1);
        return (prior.familiar().contains(part) ? FAMILIAR : 1) * rare;
    }

    private static Box box(double low, double high) {
        return new Box(new double[] {low}, new double[] {high});
    }

    private static Box grid() {
        return new Box(new double[] {SHORTEST, 0}, new double[] {LONGEST, 1});
    }

    private Box steps() {
        return new Box(new double[] {SHORTEST, 0, Math.log(FEWEST_GAINED)}, new double[] {LONGEST, 1, Math.log(most)});
    }
}
