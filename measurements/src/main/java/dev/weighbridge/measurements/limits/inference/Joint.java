package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How two limits at once stand after what was observed, each rejection being the doing of one of them. Neither counts
 * what the other rejects, so given who rejected what they are independent of each other.
 *
 * @param first the one of the shorter time
 * @param second the one of the longer time
 * @param prior the logarithm of how likely two limits are beside one
 */
record Joint(Standing first, Standing second, double prior) implements Contender {

    /** Two limits in either order. */
    static Joint of(Standing one, Standing other, double prior) {
        boolean inOrder = one.likeliest().periodNanos() <= other.likeliest().periodNanos();
        return inOrder ? new Joint(one, other, prior) : new Joint(other, one, prior);
    }

    @Override
    public LimiterKind kind() {
        return new LimiterKind(List.of(first.part(), second.part()));
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public double logMass() {
        return prior + first.logMass() + second.logMass();
    }

    @Override
    public double bestPiece() {
        return prior + first.bestPiece() + second.bestPiece();
    }

    @Override
    public boolean empty() {
        return first.empty() || second.empty();
    }

    @Override
    public LimiterModel likeliest() {
        return several(first.likeliest(), second.likeliest());
    }

    @Override
    public List<Numbers> numbers() {
        return List.of(NumbersOf.standing(first), NumbersOf.standing(second));
    }

    @Override
    public List<Guess> guesses(int count, double weight) {
        List<Guess> ones = first.guesses(count, weight);
        List<Guess> others = second.guesses(count, weight);
        int pairs = Math.min(ones.size(), others.size());
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            // Each is in the order of its window; the strides keep short ones from always meeting short ones.
            LimiterModel other = others.get((3 * i + pairs / 2) % pairs).model();
            guesses.add(new Guess(kind(), several(ones.get(i).model(), other), weight / pairs));
        }
        return guesses;
    }

    private static LimiterModel several(LimiterModel one, LimiterModel other) {
        return new LimiterModel.Several(List.of(one, other));
    }
}
