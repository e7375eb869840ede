package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.forecast.LimitProbes;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan says of the search for limits, against what is set aside for it. */
class PlannedLimitsTest {
    private static final int HALF = 35;

    private final Target free = target(TokenPrice.FREE);

    @ParameterizedTest
    @EnumSource
    void noProbeMayTakeMoreThanIsPlanned(Shape shape) {
        WorstCase worst = ProbeRequests.worst(free, shape);
        long planned = LimitProbes.of(free).stream()
                .mapToLong(RequestBound::tokens)
                .distinct()
                .sorted()
                .skip(shape.ordinal())
                .findFirst()
                .orElseThrow();
        assertThat(worst.tokens() / worst.requests()).isLessThanOrEqualTo(planned);
    }

    @Test
    void whatIsNotLookedForIsNotPlanned() {
        assertThat(LimitProbes.of(target(new TokenPrice(1, 1, null, Money.ZERO))))
                .isEmpty();
    }

    @Test
    void waitingForAnAnswerIsPartOfIt() {
        // 70 to find it, half as many to check it, and ten ever longer waits in the two minutes after.
        assertThat(LimitProbes.of(free)).hasSize(2 * HALF + HALF + 10);
    }

    private static Target target(TokenPrice price) {
        return new Target(
                "t",
                Provider.OPENROUTER,
                null,
                null,
                "m",
                null,
                price,
                new Parameters(null, 64, null, List.of(), null),
                Map.of(),
                Map.of());
    }
}
