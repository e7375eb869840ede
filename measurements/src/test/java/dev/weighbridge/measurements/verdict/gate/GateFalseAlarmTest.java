package dev.weighbridge.measurements.verdict.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.power.ExactPower;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Policy;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a gate of eight comparisons fails a run, worked out exactly for one accuracy at 16 % disagreement (Bonferroni
 * for Holm, so a little less than true), with the shares that pass beside it.
 *
 * <pre>
 * pairs   unchanged: PASS   5 points worse: FAIL   10 points worse: FAIL
 *   100              .33                     .01                     .16
 *   200              .54                     .05                     .60
 *   400              .80                     .20                     .97
 * </pre>
 */
class GateFalseAlarmTest {
    private static final Policy POLICY = Policy.withDefaults();
    private static final int RUNS = 2000;
    private static final int FAMILY = 8;

    @Test
    void aRunInWhichNothingChangedFailsNoMoreOftenThanThePolicySays() {
        long failed = LongStream.range(0, RUNS)
                .parallel()
                .filter(seed -> failed(new Unchanged(Seeded.random(seed))))
                .count();
        int most = BinomialDistribution.of(RUNS, POLICY.falseFail()).inverseCumulativeProbability(0.99);

        assertThat(failed).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "100, .00, .33, .00", "200, .00, .54, .00", "400, .00, .80, .00",
        "100, .05, .05, .01", "200, .05, .05, .05", "400, .05, .05, .20",
        "100, .10, .00, .16", "200, .10, .00, .60", "400, .10, .00, .97"
    })
    void theTableIsTrue(int pairs, double drop, double passes, double fails) {
        ExactPower power = new ExactPower(pairs, 0.08 + drop / 2, 0.08 - drop / 2);

        assertThat(power.probability(GateFalseAlarmTest::passes)).isCloseTo(passes, within(0.006));
        assertThat(power.probability(GateFalseAlarmTest::fails)).isCloseTo(fails, within(0.006));
    }

    private static boolean failed(Unchanged source) {
        return Gate.withDefaults().judge(source.run()).status() == GateStatus.FAIL;
    }

    private static boolean passes(PairTable table) {
        return NonInferiority.ofAnswers(table, Margins.withDefaults().accuracy())
                .orElseThrow()
                .proven(POLICY.alpha());
    }

    private static boolean fails(PairTable table) {
        return McNemar.of(table).pWorse() <= POLICY.falseFail() / FAMILY && !passes(table);
    }
}
