package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.inference.Likelihood.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Divides a hypothesis's space into boxes until what is left of each either explains the decisions throughout or not at
 * all. The box that may hold the most probability is divided next, so that the search can be ended at any time.
 */
final class Search {
    /** By how much a box may explain more or less than its middle before it must be divided. */
    private static final double SHARP = 0.5;

    /** Boxes of less than this share of the best leaf's mass are passed over. */
    private static final double NEGLIGIBLE = Math.log(1e-5);

    /** How much of a logarithm chance may explain, in all and for each decision. */
    private static final double FORGIVEN = 8;

    private static final double FORGIVEN_EACH = 0.02;

    private static final double FORGIVEN_SHARED = 0.8;

    /** How many requests a search outward begins with. */
    private static final int FIRST = 16;

    /** How many limits are looked at where many are possible. */
    private static final int TRIED = 6;

    private final Hypothesis hypothesis;
    private final Likelihood likelihood;
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingDouble(box -> -box.hope));
    private final List<Leaf> leaves = new ArrayList<>();
    private double best;

    private Search(Hypothesis hypothesis, double floor) {
        this.best = floor;
        this.hypothesis = hypothesis;
        this.likelihood = new Likelihood(hypothesis);
    }

    /**
     * The pieces of a hypothesis that explain the decisions, or what was found of them with so many boxes.
     *
     * @param from the boxes to begin with
     * @param floor the logarithm of the best piece's mass that other hypotheses have
     */
    static List<Leaf> leaves(Hypothesis hypothesis, List<Box> from, int boxes, double floor) {
        Search search = new Search(hypothesis, floor);
        from.forEach(box -> search.push(box, hypothesis.masks()));
        search.run(boxes);
        return search.leaves;
    }

    /**
     * The same of all that a hypothesis may be, from a moment outward: what explains the requests near it is gone on from
     * with twice as many, and so on, since of a long log only the smallest pieces explain anything at once.
     *
     * @param mask what each request says
     */
    static List<Leaf> outward(Hypothesis hypothesis, Mask mask, int boxes, double floor) {
        Trace trace = hypothesis.trace();
        double moment = hypothesis.grid().anchor();
        double[] away = Arrays.stream(trace.checks())
                .mapToDouble(i -> Math.abs(trace.early(i) - moment))
                .sorted()
                .toArray();
        List<Box> from = List.of(hypothesis.space());
        for (int some = FIRST; some < away.length && !from.isEmpty(); some *= 2) {
            Hypothesis near = hypothesis.masked(mask.near(trace, moment, away[some]));
            List<Leaf> leaves = leaves(near, from, boxes, Double.NEGATIVE_INFINITY);
            from = leaves.stream()
                    .sorted(Comparator.comparingDouble(leaf -> -leaf.logMass()))
                    .map(Leaf::box)
                    .distinct()
                    .limit(Inference.kept())
                    .toList();
        }
        return leaves(hypothesis.masked(mask), from, boxes, floor);
    }

    private void run(int boxes) {
        for (int i = 0; i < boxes && !open.isEmpty(); i++) {
            Open next = open.remove();
            if (next.hope < best + NEGLIGIBLE) {
                return;
            }
            divide(next);
        }
        open.stream().filter(rest -> rest.hope > best + NEGLIGIBLE).forEach(rest -> {
            likelihood.look(rest.box.centre());
            settle(rest);
        });
    }

    private void divide(Open next) {
        likelihood.look(next.box.centre());
        if (next.box.low().length == 0 || uniform(next)) {
            settle(next);
            return;
        }
        int dimension = hypothesis.usage().widest(hypothesis.trace(), next.box);
        push(next.box.below(dimension), next.masks);
        push(next.box.above(dimension), next.masks);
    }

    /** Whether all of a box explains as much as its middle, which is being looked at before and after. */
    private boolean uniform(Open open) {
        if (!anyHopes(open.masks, open.explained - SHARP)) {
            return false;
        }
        double middle = best(open.masks);
        likelihood.look(open.box);
        if (Math.abs(best(open.masks) - middle) >= SHARP) {
            return false;
        }
        likelihood.look(open.box.centre());
        return true;
    }

    /** Opens a box with those of the masks that may still explain enough in it: no part of it explains more. */
    private void push(Box box, List<Mask> masks) {
        likelihood.look(box);
        double before = logVolume(box) + Math.log(hypothesis.prior());
        List<Mask> hopeful = new ArrayList<>();
        double explained = Double.NEGATIVE_INFINITY;
        double hope = Double.NEGATIVE_INFINITY;
        for (Mask mask : masks) {
            double most = hope(mask, best + NEGLIGIBLE - before - mask.logShare());
            if (before + mask.logShare() + most > best + NEGLIGIBLE) {
                hopeful.add(mask);
                explained = Math.max(explained, most);
                hope = Math.max(hope, before + mask.logShare() + most);
            }
        }
        if (!hopeful.isEmpty()) {
            open.add(new Open(box, hopeful, explained, hope));
        }
    }

    private double logVolume(Box box) {
        double volume = 0;
        for (int i = 0; i < box.low().length; i++) {
            double whole = hypothesis.space().extent(i);
            volume += whole > 0 ? Math.log(box.extent(i) / whole) : 0;
        }
        return volume;
    }

    /** How well what is looked at explains what was decided, with its best mask at its best limit. */
    private double best(List<Mask> masks) {
        double most = Double.NEGATIVE_INFINITY;
        for (Mask mask : masks) {
            Limits limits = likelihood.limits(mask);
            most = Math.max(most, likelihood.of(limits.lowest(), mask));
            if (limits.highest() > limits.lowest()) {
                most = Math.max(most, likelihood.of(limits.highest(), mask));
            }
        }
        return most;
    }

    /** How well some part of what is looked at may explain it at most; less than any number where that is below a floor. */
    private double hope(Mask mask, double floor) {
        Limits limits = likelihood.limits(mask);
        if (limits.possible()) {
            return 0;
        }
        double lowest = likelihood.hope(limits.lowest(), mask, floor);
        return limits.highest() > limits.lowest()
                ? Math.max(lowest, likelihood.hope(limits.highest(), mask, Math.max(floor, lowest)))
                : lowest;
    }

    private boolean anyHopes(List<Mask> masks, double floor) {
        for (Mask mask : masks) {
            if (hope(mask, floor) > floor) {
                return true;
            }
        }
        return false;
    }

    /** Takes a box for what its middle is, which is being looked at. */
    private void settle(Open open) {
        double before = logVolume(open.box) + Math.log(hypothesis.prior());
        for (Mask mask : open.masks) {
            Limits limits = likelihood.limits(mask);
            double grain = hypothesis.trace().grain();
            double step = grain * Math.max(1, Math.ceil((limits.highest() - limits.lowest()) / grain / (TRIED - 1)));
            for (double limit = limits.lowest(); limit <= limits.highest(); limit += step) {
                if (hypothesis.makesSense(open.box, limit, mask)) {
                    double prior = before - Math.log(limit) + Math.log(step) + mask.logShare();
                    double explained = likelihood.of(limit, mask);
                    add(new Leaf(open.box, limit, mask, explained + prior, hypothesis.grid()), explained);
                }
            }
        }
    }

    /** What explains a part of the decisions only by chance is no explanation, even where there is no better one. */
    private void add(Leaf leaf, double explained) {
        double each = hypothesis.strays() == Strays.RARE ? FORGIVEN_EACH : FORGIVEN_SHARED;
        if (explained < -(FORGIVEN + each * hypothesis.trace().checks().length)) {
            return;
        }
        best = Math.max(best, leaf.logMass());
        if (leaf.logMass() > best + NEGLIGIBLE) {
            leaves.add(leaf);
        }
    }

    /**
     * A box that is not divided yet.
     *
     * @param masks those that may still explain enough in it
     * @param explained the logarithm of how much of the decisions its best part may explain
     * @param hope the logarithm of the most mass that a piece of it may have
     */
    private record Open(Box box, List<Mask> masks, double explained, double hope) {}
}
