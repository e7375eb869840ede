package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.latency.QuantileRanks;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Distribution.Point;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Test
    void oneHundredValuesHaveAMedianAndAP90AndNothingBeyond() {
        Distribution distribution = Distributions.of(oneTo(100));

        assertThat(distribution.percentiles())
                .containsExactly(
                        new Percentile(0.5, 50.0, 40.0, 61.0, 11),
                        new Percentile(0.9, 90.0, 84.0, 96.0, 64),
                        new Percentile(0.95, null, null, null, 130),
                        new Percentile(0.99, null, null, null, 662),
                        new Percentile(0.999, null, null, null, 6636));
        assertThat(distribution.min()).isEqualTo(1);
        assertThat(distribution.mean()).isEqualTo(50.5);
        assertThat(distribution.max()).isEqualTo(100);
    }

    @Test
    void theLeastSampleThatCarriesP99HasBothEndsOfItsInterval() {
        Percentile p99 = Distributions.of(oneTo(662)).percentiles().get(3);

        assertThat(p99).isEqualTo(new Percentile(0.99, 656.0, 650.0, 661.0, 662));
    }

    @Test
    void anEmptySampleIsUnknownAndSaysHowManyItLacks() {
        Values none = new Values();
        none.addUnknown();

        Distribution distribution = Distributions.of(none);

        assertThat(distribution.n()).isZero();
        assertThat(distribution.unknown()).isEqualTo(1);
        assertThat(distribution.mean()).isNull();
        assertThat(distribution.spectrum()).isEmpty();
        assertThat(distribution.percentiles()).extracting(Percentile::needed).containsExactly(11, 64, 130, 662, 6636);
    }

    @Test
    void theSpectrumEndsWhereTheSampleDoes() {
        Distribution distribution = Distributions.of(oneTo(662));
        Point last = distribution.spectrum().get(distribution.spectrum().size() - 1);

        assertThat(distribution.spectrum()).hasSizeLessThanOrEqualTo(200);
        assertThat(last.q()).isCloseTo(0.99, within(0.002));
        assertThat(last.value()).isEqualTo(656);
    }

    @Test
    void percentilesLieInsideTheirIntervalAndRiseWithTheShare() {
        Seeded.check(200, random -> {
            Distribution distribution = Distributions.of(anySample(random));
            double before = Double.NEGATIVE_INFINITY;
            for (Percentile percentile : distribution.percentiles()) {
                Double value = percentile.value();
                if (value != null) {
                    assertThat(value).isGreaterThanOrEqualTo(before);
                    assertThat(percentile.low()).isLessThanOrEqualTo(value);
                    assertThat(percentile.high()).isGreaterThanOrEqualTo(value);
                    before = value;
                }
            }
            assertThat(distribution.spectrum()).extracting(Point::value).isSorted();
            assertThat(distribution.spectrum()).extracting(Point::q).isSorted();
        });
    }

    @Test
    void gapsAreTrueToFivePartsInTenThousand() {
        Gaps gaps = new Gaps();
        for (int i = 1; i <= 7000; i++) {
            gaps.add(Arrivals.of(0, i * 1_000_003L));
        }
        Distribution distribution = Distributions.of(gaps);

        assertThat(distribution.min()).isEqualTo(1_000_003);
        assertThat(distribution.max()).isEqualTo(7000 * 1_000_003.0);
        assertThat(distribution.mean()).isCloseTo(3500.5 * 1_000_003, within(1.0));
        for (Percentile percentile : distribution.percentiles()) {
            double exact = QuantileRanks.nearest(7000, percentile.q()) * 1_000_003.0;
            assertThat(percentile.value()).isCloseTo(exact, within(exact * 5e-4));
            assertThat(percentile.low()).isNull();
        }
    }

    @Test
    void evenGapsAreExact() {
        Gaps gaps = new Gaps();

        assertThat(gaps.add(Arrivals.of(0, 20_000_000, 40_000_000))).hasValue(20_000_000);
        assertThat(gaps.add(Arrivals.of(5))).isEmpty();
        assertThat(gaps.all().quantile(0.5)).isEqualTo(20_000_000);
        assertThat(gaps.all().count()).isEqualTo(2);
    }

    private static Values anySample(RandomGenerator random) {
        Values values = new Values();
        int n = random.nextInt(1, 8000);
        for (int i = 0; i < n; i++) {
            values.add(random.nextInt(0, 300));
        }
        return values;
    }

    private static Values oneTo(int n) {
        Values values = new Values();
        for (int i = n; i >= 1; i--) {
            values.add(i);
        }
        return values;
    }
}
