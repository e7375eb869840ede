package dev.weighbridge.measurements.statistics.cost;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final double[] BASE = numbers(".0021 .0034 .0012 .005 .0028");
    private static final double[] CANDIDATE = numbers(".0009 .0015 .0006 .0019 .0011");

    @Test
    void theRatioOfSumsIsKnown() {
        SumRatio ratio = SumRatio.of(BASE, CANDIDATE).orElseThrow();

        assertThat(ratio.ratio()).isCloseTo(.4137931034482759, Near.to(0.4));
        assertThat(ratio.standardError()).isCloseTo(0.017636619469906478, Near.to(0.02));
        assertThat(ratio.interval(0.95).low()).isCloseTo(0.36482599764881796, Near.to(0.4));
        assertThat(ratio.interval(0.95).high()).isCloseTo(0.46276020924773387, Near.to(0.5));
    }

    @Test
    void anotherUnitOfMoneyChangesNoRatio() {
        Seeded.check(50, random -> {
            double unit = random.nextDouble(1, 1e6);
            SumRatio there = SumRatio.of(BASE, CANDIDATE).orElseThrow();
            SumRatio here =
                    SumRatio.of(times(unit, BASE), times(unit, CANDIDATE)).orElseThrow();

            assertThat(here.ratio()).isCloseTo(there.ratio(), Near.to(1));
            assertThat(here.standardError()).isCloseTo(there.standardError(), Near.to(1));
        });
    }

    @Test
    void writingEveryRowTwiceIntoOneClusterShrinksNoInterval() {
        double[] base = IntStream.range(0, 10).mapToDouble(i -> BASE[i / 2]).toArray();
        double[] candidate =
                IntStream.range(0, 10).mapToDouble(i -> CANDIDATE[i / 2]).toArray();
        Clusters clusters =
                Clusters.of(IntStream.range(0, 10).map(i -> i / 2).boxed().toList());
        SumRatio twice = SumRatio.of(base, candidate, clusters).orElseThrow();

        assertThat(twice.standardError()).isCloseTo(0.017636619469906478, Near.to(0.02));
        assertThat(twice.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void aFreeCandidateCostsNothingAndAFreeBaseHasNoRatio() {
        assertThat(SumRatio.of(BASE, new double[5])).isEqualTo(Statistic.undefined("all values are the same"));
        assertThat(SumRatio.of(new double[5], BASE)).isEqualTo(Statistic.undefined("the base's sum is 0"));
        assertThat(SumRatio.of(BASE, times(0.3, BASE)).isDefined()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SumRatio.of(BASE, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> SumRatio.of(numbers("1 -1"), numbers("1 1")));
    }

    @Test
    void fiellersIntervalAgreesWhereTheBaseIsWellKnown() {
        Seeded.check(30, random -> {
            double[] base = random.doubles(400, 1, 1.2).toArray();
            double[] candidate = Arrays.stream(base)
                    .map(b -> b * random.nextDouble(0.4, 0.6))
                    .toArray();
            SumRatio delta = SumRatio.of(base, candidate).orElseThrow();
            Interval fieller = Fieller.interval(base, candidate, 0.95).orElseThrow();

            assertThat(fieller.contains(delta.ratio())).isTrue();
            assertThat(fieller.low()).isCloseTo(delta.interval(0.95).low(), within(1e-4));
            assertThat(fieller.high()).isCloseTo(delta.interval(0.95).high(), within(1e-4));
        });
    }

    @Test
    void fiellersIntervalIsUndefinedWhereTheBaseMayBeZero() {
        assertThat(Fieller.interval(numbers("0 0 0 9"), numbers("1 2 1 2"), 0.95))
                .isEqualTo(Statistic.undefined("the base's mean is not known to differ from 0"));
        assertThat(Fieller.interval(numbers("1"), numbers("1"), 0.95))
                .isEqualTo(Statistic.undefined("fewer than 2 cases"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fieller.interval(BASE, new double[4], 0.95));
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }
}
