package dev.weighbridge.measurements.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** From 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "81, 100, 0.95, 0.7222115462093562271, 0.8748524849023126484",
        "0, 30, 0.95, 0, 0.11351339317396877413",
        "30, 30, 0.95, 0.88648660682603122587, 1",
        "950, 1000, 0.95, 0.9346861797557491964, 0.96186973760725119188",
        "950, 1000, 0.90, 0.93739979658039059646, 0.96017178450382493259"
    })
    void wilsonsIntervalIsKnown(int k, int n, double level, double low, double high) {
        assertEnds(new Proportion(k, n).wilson(level), low, high);
    }

    /** From 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "81, 100, 0.95, 0.71930204202638752647, 0.88155680386745638586",
        "0, 30, 0.95, 0, 0.11570330822202781222",
        "30, 30, 0.95, 0.88429669177797218778, 1",
        "950, 1000, 0.95, 0.93460951208450635198, 0.96266460239533823211"
    })
    void theExactIntervalIsKnown(int k, int n, double level, double low, double high) {
        assertEnds(new Proportion(k, n).clopperPearson(level), low, high);
    }

    @Test
    void noneOfThirtyIsBoundedByTheRuleOfThree() {
        double bound = new Proportion(0, 30).upperBound(0.95).orElseThrow();

        assertThat(bound).isCloseTo(0.09503385285530419, Near.to(0.095));
        assertThat(new Proportion(30, 30).lowerBound(0.95).orElseThrow()).isCloseTo(1 - bound, Near.to(0.9));
    }

    @Test
    void oneSidedBoundsAreTheEndsOfAWiderInterval() {
        Proportion proportion = new Proportion(7, 40);
        Interval interval = proportion.clopperPearson(0.98).orElseThrow();

        assertThat(proportion.lowerBound(0.99).orElseThrow()).isCloseTo(interval.low(), Near.to(interval.low()));
        assertThat(proportion.upperBound(0.99).orElseThrow()).isCloseTo(interval.high(), Near.to(interval.high()));
    }

    @Test
    void noTrialsSayNothing() {
        Proportion none = new Proportion(0, 0);

        assertThat(none.rate()).isEqualTo(Statistic.undefined("no trials"));
        assertThat(none.wilson(0.95)).isEqualTo(Statistic.undefined("no trials"));
        assertThat(none.clopperPearson(0.95)).isEqualTo(Statistic.undefined("no trials"));
        assertThat(none.upperBound(0.95)).isEqualTo(Statistic.undefined("no trials"));
        assertThat(none.lowerBound(0.95)).isEqualTo(Statistic.undefined("no trials"));
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }

    @Test
    void intervalsHoldTheRateAndRiseWithTheSuccesses() {
        Seeded.check(200, random -> {
            int n = random.nextInt(1, 300);
            int k = random.nextInt(n);
            double level = random.nextDouble(0.5, 0.999);
            Interval fewer = new Proportion(k, n).wilson(level).orElseThrow();
            Interval more = new Proportion(k + 1, n).wilson(level).orElseThrow();

            assertThat(fewer.contains((double) k / n)).isTrue();
            assertThat(fewer.low()).isBetween(0.0, more.low());
            assertThat(fewer.high()).isBetween(0.0, more.high()).isLessThanOrEqualTo(1);
            assertThat(new Proportion(k, n).clopperPearson(level).orElseThrow().contains((double) k / n))
                    .isTrue();
        });
    }

    @Test
    void failuresAreSuccessesSeenFromTheOtherEnd() {
        Seeded.check(100, random -> {
            int n = random.nextInt(1, 500);
            int k = random.nextInt(n + 1);
            Interval successes = new Proportion(k, n).wilson(0.95).orElseThrow();
            Interval failures = new Proportion(n - k, n).wilson(0.95).orElseThrow();

            assertThat(failures.low()).isCloseTo(1 - successes.high(), Near.to(1));
            assertThat(failures.high()).isCloseTo(1 - successes.low(), Near.to(1));
        });
    }

    /** Exactly: the probabilities of all counts whose interval holds the truth. */
    @ParameterizedTest
    @CsvSource({"20, 0.05", "20, 0.5", "100, 0.8", "100, 0.97", "400, 0.9"})
    void theExactIntervalCoversAtLeastItsLevel(int n, double truth) {
        BinomialDistribution counts = BinomialDistribution.of(n, truth);
        double covered = 0;
        for (int k = 0; k <= n; k++) {
            boolean holds =
                    new Proportion(k, n).clopperPearson(0.95).orElseThrow().contains(truth);
            covered += holds ? counts.probability(k) : 0;
        }

        assertThat(covered).isBetween(0.95, 1.0 + 1e-12);
    }

    private static void assertEnds(Statistic<Interval> interval, double low, double high) {
        assertThat(interval.orElseThrow().low()).isCloseTo(low, Near.to(low));
        assertThat(interval.orElseThrow().high()).isCloseTo(high, Near.to(high));
    }
}
