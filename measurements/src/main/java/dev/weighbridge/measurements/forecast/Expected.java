package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import dev.weighbridge.measurements.plan.RequestBound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a target's planned requests will probably use.
 *
 * @param target the target's name
 * @param requests how many requests are planned
 * @param mostTokens the most tokens they can take
 * @param tokens input and output tokens together
 * @param picoUsd what they cost, in pico-USD
 */
public record Expected(String target, long requests, long mostTokens, Prediction tokens, Prediction picoUsd) {

    /** What is expected by what the same cases used before; empty where fewer than 2 of some workload were asked. */
    static Optional<Expected> of(Target target, List<Ask> asks, EarlierUse earlier) {
        Map<String, List<Ask>> byWorkload = new LinkedHashMap<>();
        asks.forEach(ask -> byWorkload
                .computeIfAbsent(ask.workload(), first -> new ArrayList<>())
                .add(ask));
        Expected all = new Expected(target.name(), 0, 0, Prediction.NOTHING, Prediction.NOTHING);
        for (Map.Entry<String, List<Ask>> one : byWorkload.entrySet()) {
            List<SeenCase> seen = earlier.cases(target, one.getKey(), one.getValue());
            if (seen.size() < 2) {
                return Optional.empty();
            }
            all = all.plus(of(target, one.getValue(), new Extrapolation(seen)));
        }
        return Optional.of(all);
    }

    private static Expected of(Target target, List<Ask> asks, Extrapolation extrapolation) {
        Map<String, Integer> times = new HashMap<>();
        double lengths = 0;
        long most = 0;
        double mostPicoUsd = 0;
        for (Ask ask : asks) {
            RequestBound bound = RequestBound.of(target, ask.prompt());
            times.merge(ask.prompt().id(), 1, Integer::sum);
            lengths += bound.inputTokens();
            most += bound.tokens();
            mostPicoUsd += bound.money().picoUsd();
        }
        double squares =
                times.values().stream().mapToDouble(n -> (double) n * n).sum();
        PlannedCases planned = new PlannedCases(asks.size(), lengths, squares);
        return new Expected(
                target.name(),
                asks.size(),
                most,
                extrapolation.tokens(planned).atMost(most),
                extrapolation
                        .picoUsd(planned, target.price().inputMicroUsdPerMillion())
                        .atMost(mostPicoUsd));
    }

    /** This and what does not depend on it, under this one's name. */
    Expected plus(Expected other) {
        return new Expected(
                target,
                requests + other.requests,
                mostTokens + other.mostTokens,
                tokens.plus(other.tokens),
                picoUsd.plus(other.picoUsd));
    }
}
