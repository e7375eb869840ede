package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.meter.MeterEffort;
import dev.weighbridge.measurements.plan.PlannedProbes;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What requests for a limit or a meter will probably use, by what such requests used before. How many are sent is not
 * known beforehand, so the interval spans the fewest and the most.
 */
final class SideUse {
    private final PlannedProbes planned;
    private final List<SeenCase> seen;
    private final long fewest;
    private final long usual;

    private SideUse(PlannedProbes planned, List<SeenCase> seen, long fewest, long usual) {
        this.planned = planned;
        this.seen = seen;
        this.fewest = fewest;
        this.usual = usual;
    }

    /** The expectation; empty where fewer than 2 such requests were sent before. */
    static Optional<Expected> of(Target target, PlannedProbes planned, EarlierUse earlier) {
        List<SeenCase> seen = earlier.probes(target.name(), planned.purpose());
        if (seen.size() < 2) {
            return Optional.empty();
        }
        long most = planned.bounds().size();
        boolean counted = planned.purpose().equals(Labels.METER);
        long usual = counted ? MeterEffort.of(target).requestsUsually() : Math.min(most, seen.size());
        // A limit that is known from another run is only confirmed.
        return Optional.of(new SideUse(planned, seen, counted ? usual : 0, usual).expected(target));
    }

    private Expected expected(Target target) {
        double tokens =
                planned.bounds().stream().mapToDouble(RequestBound::tokens).sum();
        double picoUsd = planned.bounds().stream()
                .map(RequestBound::money)
                .reduce(Money.ZERO, Money::plus)
                .picoUsd();
        Extrapolation extrapolation = new Extrapolation(seen);
        return new Expected(
                target.name(),
                usual,
                (long) tokens,
                spanning(extrapolation::tokens).atMost(tokens),
                spanning(cases -> extrapolation.picoUsd(cases, target.price().inputMicroUsdPerMillion()))
                        .atMost(picoUsd));
    }

    private Prediction spanning(Function<PlannedCases, Prediction> total) {
        return new Prediction(
                total.apply(like(usual)).value(),
                total.apply(like(fewest)).low(),
                total.apply(like(planned.bounds().size())).high());
    }

    private static PlannedCases like(long requests) {
        return PlannedCases.once(requests, requests);
    }
}
