package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a limiter may be, as far as a log can tell. */
final class Hypotheses {
    private static final double RARE = 0.3;
    private static final double RARER = 0.1;

    /** How much likelier a kind is that was found before: gateways change their limits' numbers, seldom their kind. */
    private static final double FAMILIAR = 20;

    private static final Box NOTHING = new Box(new double[0], new double[0]);
    /** Nobody lets through more than 500 a second, or counts in windows of less than a quarter of one. */
    private static final double SHORTEST_INTERVAL = Math.log(2e6);

    private static final double SHORTEST = Math.log(2.5e8);
    private static final double LONGEST = Math.log(7.2e12);
    private static final int GAINS = 8;

    private final List<Hypothesis> all = new ArrayList<>();
    private final List<Observation> observations;
    private final int orders;
    private final Set<Part> familiar;
    private final double anchor;

    private Hypotheses(List<Observation> observations, int orders, Set<Part> familiar) {
        this.orders = orders;
        this.familiar = familiar;
        this.observations = observations;
        this.anchor = anchor(observations);
    }

    /**
     * Every hypothesis on what was observed.
     *
     * @param familiar what was found before
     * @param orders into how many orders of magnitude penalties are told apart
     */
    static List<Hypothesis> on(List<Observation> observations, int orders, Set<Part> familiar) {
        Hypotheses hypotheses = new Hypotheses(observations, orders, familiar);
        hypotheses.counting(false);
        hypotheses.counting(true);
        return hypotheses.all;
    }

    /** The first request let through after a rejection: a step of a grid lies just before it, if there is a grid. */
    static double anchor(List<Observation> observations) {
        boolean rejected = false;
        for (Observation one : observations) {
            if (rejected && one.admitted()) {
                return one.sentNanos();
            }
            rejected |= one.rejected();
        }
        return observations.isEmpty()
                ? 0
                : observations.get(observations.size() - 1).sentNanos();
    }

    private void counting(boolean rejected) {
        Trace trace = Trace.of(observations, rejected);
        add(Family.TOKEN_BUCKET, rejected, new BucketUsage(), false, box(SHORTEST_INTERVAL, LONGEST), trace);
        add(Family.SLIDING_LOG, rejected, new LogUsage(), true, box(SHORTEST, LONGEST), trace);
        add(Family.SLIDING_COUNTER, rejected, new WeightedUsage(anchor), false, grid(), trace);
        for (long gain : gains()) {
            add(Family.INTERVAL_BUCKET, rejected, new StepUsage(anchor), true, steps(gain), trace);
        }
        if (!rejected) {
            add(Family.FIXED_WINDOW, false, new GridUsage(anchor), true, grid(), trace);
            add(Family.FIRST_REQUEST_WINDOW, false, new FirstRequestUsage(), true, box(SHORTEST, LONGEST), trace);
            add(Family.CONCURRENCY, false, new InFlightUsage(), true, NOTHING, trace);
        }
    }

    private void add(Family family, boolean rejected, Usage usage, boolean whole, Box space, Trace trace) {
        Trace nominal = Trace.nominal(trace);
        add(new Part(family, false, rejected, false), usage, whole, space, trace, nominal, List.of(Mask.none(trace)));
        List<Mask> penalties = Mask.penalties(trace, orders);
        if (!rejected && family != Family.CONCURRENCY && !penalties.isEmpty()) {
            add(new Part(family, false, false, true), usage, whole, space, trace, nominal, penalties);
        }
    }

    private void add(Part part, Usage usage, boolean whole, Box space, Trace trace, Trace nominal, List<Mask> masks) {
        all.add(new Hypothesis(part, prior(part), usage, whole, space, trace, nominal, masks));
    }

    private double prior(Part part) {
        double kinds = part.family() == Family.INTERVAL_BUCKET ? GAINS : 1;
        double rare = (part.countsRejected() ? RARE : 1) * (part.penalised() ? RARER : 1);
        return (familiar.contains(part) ? FAMILIAR : 1) * rare / kinds;
    }

    private static Box box(double low, double high) {
        return new Box(new double[] {low}, new double[] {high});
    }

    private static Box grid() {
        return new Box(new double[] {SHORTEST, 0}, new double[] {LONGEST, 1});
    }

    private static Box steps(long gain) {
        double logarithm = Math.log(gain);
        return new Box(new double[] {SHORTEST, 0, logarithm}, new double[] {LONGEST, 1, logarithm});
    }

    /** What a bucket may gain at a step: as many as were let through from one rejection to the next. */
    private List<Long> gains() {
        Map<Long, Integer> rows = new TreeMap<>();
        long row = 0;
        for (Observation one : observations) {
            if (one.admitted()) {
                row++;
            } else if (one.rejected()) {
                rows.merge(row, 1, Integer::sum);
                row = 0;
            }
        }
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
                .limit(GAINS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
