package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for two limits at once. Of one of them it is first supposed that it leaves some rejections unexplained; what it
 * leaves is the other's. Then each is fitted to what the other leaves, until that changes nothing.
 */
final class Pairs {
    private static final int MOST_SEEDS = 6;

    /** How many beginnings are followed, the best of them. */
    private static final int FOLLOWED = 2;

    private static final int ROUNDS = 3;
    private static final double SETTLED = 0.5;

    /** By how much of a logarithm two limits may get less likely by what is new before all is thought over. */
    private static final double SURPRISE = 12;

    /** How many pieces are looked at where only one number is sought: enough for the smallest that matter. */
    private static final int ONE_NUMBER = 3000;

    /** How many pieces of a family are gone on from. */
    private static final int KEPT = 150;

    private final List<Hypothesis> hypotheses;
    private final int boxes;

    /**
     * A search.
     *
     * @param hypotheses what each of the two may be
     * @param boxes how many pieces of each family are looked at
     */
    Pairs(List<Hypothesis> hypotheses, int boxes) {
        this.hypotheses = hypotheses;
        this.boxes = boxes;
    }

    /** Goes on from what was known with fewer observations; empty where that explains them no more. */
    Round again(Round before) {
        return split(before)
                .map(split -> round(alive(before.ours(), split.ours()), alive(before.others(), split.others())))
                .filter(round -> round.logMass() > before.logMass() - SURPRISE)
                .orElse(Round.NONE);
    }

    /** The same with all that it takes to give an answer: what was ruled out is looked at once more. */
    Round exactly(Round before) {
        return split(before)
                .map(split ->
                        round(all(before.ours(), split.ours(), false), all(before.others(), split.others(), false)))
                .orElse(Round.NONE);
    }

    /**
     * Begins anew.
     *
     * @param seeds what one limit looks like that need not explain every rejection, or looked like before
     */
    Round from(List<Standing> seeds) {
        return seeds.stream()
                .filter(standing -> !standing.empty() && known(standing))
                .limit(MOST_SEEDS)
                .map(this::begin)
                .filter(round -> !round.empty())
                .sorted(Comparator.comparingDouble(round -> -round.logMass()))
                .limit(FOLLOWED)
                .map(this::settled)
                .max(Comparator.comparingDouble(Round::logMass))
                .orElse(Round.NONE);
    }

    /**
     * One limit as it was found, and the other as it then must be; both roughly, since who rejected what is not settled.
     */
    private Round begin(Standing one) {
        Hypothesis hypothesis = asFound(one);
        Split split = Split.by(hypothesis.trace(), List.of(one), this::asFound);
        Round first = split.both() ? round(List.of(one), all(List.of(), split.others(), true)) : Round.NONE;
        return split(first)
                .map(now -> round(all(first.ours(), now.ours(), true), all(first.others(), now.others(), true)))
                .orElse(Round.NONE);
    }

    /** The round after which nothing gets better. */
    private Round settled(Round first) {
        Round best = Round.NONE;
        Round last = first;
        for (int i = 0; i < ROUNDS; i++) {
            Round next = exactly(last);
            if (next.logMass() < best.logMass() + SETTLED) {
                return best;
            }
            best = next;
            last = next;
        }
        return best;
    }

    /** Both as they are now, with who rejected what by that; none where one of them alone rejected all. */
    private Round round(List<Standing> ours, List<Standing> others) {
        if (ours.isEmpty() || others.isEmpty()) {
            return Round.NONE;
        }
        Round open = new Round(sorted(ours), sorted(others), null);
        Split split = Split.by(hypotheses.get(0).trace(), open, this::asFound);
        return split.both() ? new Round(open.ours(), open.others(), split) : Round.NONE;
    }

    /** The same for what was observed by now. */
    private Optional<Split> split(Round before) {
        return Optional.ofNullable(round(before.ours(), before.others()).split());
    }

    private static List<Standing> sorted(List<Standing> standings) {
        return standings.stream()
                .sorted(Comparator.comparingDouble(standing -> -standing.logMass()))
                .toList();
    }

    /** The families that were left, going on from the pieces that were. */
    private List<Standing> alive(List<Standing> before, Mask mask) {
        List<Standing> now = new ArrayList<>();
        for (Standing standing : before) {
            Hypothesis hypothesis = asFound(standing).masked(mask);
            List<Box> from = standing.boxes(KEPT, hypothesis.grid(), hypothesis.space());
            add(hypothesis, Search.leaves(hypothesis, from, boxes, best(now)), now);
        }
        return now;
    }

    /**
     * All families, those that were left in the neighbourhood of where they were.
     *
     * @param rough whether they may leave many rejections unexplained
     */
    private List<Standing> all(List<Standing> before, Mask mask, boolean rough) {
        List<Standing> now = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            Optional<Standing> known = Round.among(before, hypothesis);
            Hypothesis masked = known.map(this::asFound)
                    .orElseGet(() -> hypothesis.on(new Grid(Anchor.of(hypothesis.trace(), mask), 0)))
                    .masked(mask)
                    .with(rough ? Strays.UNSETTLED : Strays.RARE);
            double best = best(now);
            add(
                    masked,
                    known.map(standing -> Search.leaves(masked, around(standing, masked), boxes, best))
                            .orElseGet(() -> anew(masked, mask, best)),
                    now);
        }
        return now;
    }

    /** A family of which nothing is known. One number is soon looked through; of a grid's two there are too many. */
    private List<Leaf> anew(Hypothesis hypothesis, Mask mask, double floor) {
        return hypothesis.space().low().length == 1
                ? Search.leaves(hypothesis, List.of(hypothesis.space()), ONE_NUMBER, floor)
                : Search.outward(hypothesis, mask, boxes, floor);
    }

    private static List<Box> around(Standing standing, Hypothesis hypothesis) {
        Box space = hypothesis.space();
        return List.of(
                Box.around(standing.boxes(KEPT, hypothesis.grid(), space)).widened(space));
    }

    private static double best(List<Standing> found) {
        return found.stream().mapToDouble(Standing::bestPiece).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static void add(Hypothesis hypothesis, List<Leaf> leaves, List<Standing> found) {
        if (!leaves.isEmpty()) {
            found.add(Standing.of(hypothesis.part(), false, leaves));
        }
    }

    private boolean known(Standing standing) {
        return hypotheses.stream().anyMatch(one -> one.part().equals(standing.part()));
    }

    /** The hypothesis of a family, its phases counting from where they did when it was found. */
    private Hypothesis asFound(Standing standing) {
        return hypotheses.stream()
                .filter(one -> one.part().equals(standing.part()))
                .findFirst()
                .orElseThrow()
                .on(standing.leaves().get(0).grid());
    }
}
