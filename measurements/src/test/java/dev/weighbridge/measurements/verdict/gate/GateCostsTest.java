package dev.weighbridge.measurements.verdict.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.AnswerCost;
import dev.weighbridge.measurements.verdict.sample.AnswerCosts;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateCostsTest {

    @Test
    void theCostOfTheSameCasesIsComparedByItsSums() {
        AnswerCosts costs = costs(60, false, i -> pair(i, 1000 + 10L * i, 1300 + 13L * i, 1, 1));
        MetricVerdict verdict = Gates.judge(Metric.COST, costs);

        assertThat(verdict.finding().orElseThrow().estimate()).isCloseTo(1.3, within(1e-9));
        assertThat(verdict.rule()).isEqualTo(GateRule.WORSE);
        assertThat(verdict.words()).contains("cost").contains("is 1.30 times as high");
    }

    @Test
    void aRightAnswerBecomesDearerWhereFewerAreRight() {
        // The same bill, and half as many right answers.
        AnswerCosts costs = costs(200, true, i -> pair(i, 1000, 1000, 1, i % 2));
        Finding finding = Gates.judge(Metric.COST_PER_RIGHT, costs).finding().orElseThrow();

        assertThat(finding.estimate()).isCloseTo(2, within(1e-9));
        assertThat(finding.interval().low()).isGreaterThan(1.6);
        assertThat(finding.interval().high()).isLessThan(2.5);
        assertThat(finding.pWorse()).isLessThan(1e-6);
    }

    @Test
    void theSameCostIsProvenToBeWithinTheMargin() {
        AnswerCosts costs = costs(60, false, i -> pair(i, 1000 + 10L * i, 1000 + 10L * i, 1, 1));
        assertThat(Gates.judge(Metric.COST, costs).rule()).isEqualTo(GateRule.NON_INFERIOR);
    }

    @Test
    void whatCostsNothingHasNoRatio() {
        AnswerCosts costs = costs(60, false, i -> pair(i, 0, 1000, 1, 1));

        assertThat(costs.comparable()).isFalse();
        assertThat(Gates.judge(Metric.COST, costs).rule()).isEqualTo(GateRule.UNDEFINED);
    }

    @Test
    void unknownCostsAreMissingAndNotNothing() {
        AnswerCosts costs = costs(60, false, i -> new AnswerCost("c" + i, null, 1000L, i == 0 ? null : 1000L, 1, 1));

        assertThat(costs.coverage().missing()).isEqualTo(1);
        assertThat(Gates.judge(Metric.COST, costs).finding().orElseThrow().estimate())
                .isEqualTo(1);
    }

    @Test
    void theIntervalHoldsTheTrueRatioInMostRuns() {
        int[] held = new int[1];
        Seeded.check(300, random -> {
            AnswerCosts costs = costs(150, true, i -> {
                long length = 500 + random.nextInt(1000);
                boolean wasRight = random.nextDouble() < 0.8;
                boolean isRight = random.nextDouble() < 0.8;
                return pair(i, length, length * (90 + random.nextInt(21)) / 100, wasRight ? 1 : 0, isRight ? 1 : 0);
            });
            Finding finding =
                    Gates.judge(Metric.COST_PER_RIGHT, costs).finding().orElseThrow();
            held[0] += finding.interval().contains(1) ? 1 : 0;
        });
        assertThat(held[0]).isBetween(270, 298);
    }

    private static AnswerCosts costs(int n, boolean perRight, IntFunction<AnswerCost> pair) {
        return new AnswerCosts(IntStream.range(0, n).mapToObj(pair).toList(), perRight);
    }

    private static AnswerCost pair(int i, long base, long candidate, double baseRight, double candidateRight) {
        return new AnswerCost("c" + i, null, base, candidate, baseRight, candidateRight);
    }
}
