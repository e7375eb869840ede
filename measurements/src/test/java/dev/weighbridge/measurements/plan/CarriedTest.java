package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class CarriedTest {
    @Test
    void aSampleCarriesAPercentileWhenItsTwoLargestLieAboveWithNinetyNinePercent() {
        for (Carried each : Carried.ALL) {
            double above = 1 - Double.parseDouble("0." + each.name().substring(1));
            assertThat(twoAbove(each.needed(), above)).as(each.name()).isGreaterThanOrEqualTo(0.99);
            assertThat(twoAbove(each.needed() - 1, above)).as(each.name()).isLessThan(0.99);
        }
    }

    @Test
    void whatIsCarriedAndWhatIsMissingIsSaid() {
        assertThat(Carried.by(10)).isEqualTo("carry no percentile; p50 needs 11, p90 64, p95 130, p99 662");
        assertThat(Carried.by(64)).isEqualTo("carry p50, p90; p95 needs 130, p99 662");
        assertThat(Carried.by(662)).isEqualTo("carry p50, p90, p95, p99");
    }

    private static double twoAbove(int sample, double above) {
        return BinomialDistribution.of(sample, above).survivalProbability(1);
    }
}
