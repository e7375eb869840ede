package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.finding.Completions;
import dev.weighbridge.measurements.verdict.finding.Finder;
import java.util.Optional;

/**
 * One comparison on its way to a verdict.
 *
 * @param barred the rule that keeps it out of the family; empty where none does
 * @param found what its sample says
 */
record Trial(GateInput input, Optional<GateRule> barred, Completions found) {

    static Trial of(GateInput input, Policy policy, Finder finder) {
        Optional<Obstacle> obstacle = obstacle(input);
        if (obstacle.isPresent()) {
            GateRule rule = obstacle.get().rule();
            return new Trial(input, Optional.of(rule), nothing(rule.words()));
        }
        Optional<Shortfall> shortfall = input.sample().shortfall(policy);
        Completions found = finder.find(input.subject().metric(), input.sample());
        if (shortfall.isPresent()) {
            return new Trial(input, shortfall.map(GateRule::of), found);
        }
        boolean defined = found.complete().isDefined();
        return new Trial(input, defined ? Optional.empty() : Optional.of(GateRule.UNDEFINED), found);
    }

    /** Whether nothing keeps a comparison out, as far as can be told before its sample is tested. */
    static boolean admitted(GateInput input, Policy policy) {
        return obstacle(input).isEmpty() && input.sample().shortfall(policy).isEmpty();
    }

    boolean inFamily() {
        return barred.isEmpty();
    }

    private static Optional<Obstacle> obstacle(GateInput input) {
        return input.obstacles().stream()
                .filter(o -> o.bars(input.subject().metric()))
                .min(Obstacle::compareTo);
    }

    private static Completions nothing(String reason) {
        return new Completions(Statistic.undefined(reason), Statistic.undefined(reason), Statistic.undefined(reason));
    }
}
