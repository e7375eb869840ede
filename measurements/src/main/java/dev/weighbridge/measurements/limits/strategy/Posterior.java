package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws limiters from what a finding leaves possible. */
final class Posterior {
    /** How many are drawn. */
    static final int DRAWS = 200;

    private Posterior() {}

    /** As many of each candidate as it is likely, each with numbers and phases of its own; at least one candidate. */
    static List<Possible> draw(LimitFinding finding, long tokensPerCall, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<Possible> all = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            Candidate candidate = at((i + 0.5) / DRAWS, finding.candidates());
            all.add(possible(candidate, finding.others(), tokensPerCall, random));
        }
        return all;
    }

    private static Candidate at(double share, List<Candidate> candidates) {
        double left =
                share * candidates.stream().mapToDouble(Candidate::probability).sum();
        for (Candidate candidate : candidates) {
            left -= candidate.probability();
            if (left < 0) {
                return candidate;
            }
        }
        return candidates.get(0);
    }

    private static Possible possible(
            Candidate candidate, @Nullable Others others, long tokensPerCall, RandomGenerator random) {
        List<Drawn> drawn = numbers(candidate, others, random);
        List<LimiterModel> models = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Part part = candidate.kind().parts().get(i);
            models.add(PartModels.model(part, drawn.get(i), random));
            supplies.add(PartModels.supply(part, drawn.get(i), tokensPerCall));
        }
        return new Possible(models.size() == 1 ? models.get(0) : new Several(models), supplies);
    }

    /** Others are noticed by what they leave of the limit of the shortest time; of the rest they leave as little. */
    private static List<Drawn> numbers(Candidate candidate, @Nullable Others others, RandomGenerator random) {
        List<Drawn> drawn = candidate.numbers().stream()
                .map(numbers -> Drawn.from(numbers, random))
                .toList();
        if (others == null) {
            return drawn;
        }
        double left = Drawn.number(others.effectiveLimit(), random);
        double share = Math.min(1, left / drawn.get(0).capacity());
        return drawn.stream().map(numbers -> numbers.times(share)).toList();
    }
}
