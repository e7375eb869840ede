package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.LimitProbing;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.forecast.LimitProbes;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.WorstCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
        boolean inTokens = shape.ofLarge() > 0;
        long[] planned =
                LimitProbes.of(with(new LimitProbing(true, 2 * HALF, Duration.ofMinutes(4), false, inTokens))).stream()
                        .mapToLong(RequestBound::tokens)
                        .toArray();
        assertThat(worst.tokens() / worst.requests())
                .isLessThanOrEqualTo(LongStream.of(planned).max().orElseThrow());
    }

    @Test
    void aLimitOfTokensTakesAsManyRequestsAgain() {
        LimitProbing both = new LimitProbing(true, 2 * HALF, Duration.ofMinutes(4), false, true);
        assertThat(LimitProbes.of(with(both))).hasSize(LimitProbes.of(free).size() + 2 * HALF);
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

    private static Target with(LimitProbing probing) {
        Target of = target(TokenPrice.FREE);
        return new Target(
                of.name(),
                of.provider(),
                null,
                null,
                of.model(),
                null,
                of.price(),
                of.parameters(),
                Map.of(),
                Map.of(),
                of.dialect(),
                of.auth(),
                probing,
                of.quota());
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
