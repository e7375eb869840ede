package dev.weighbridge.measurements.verdict.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.sample.Samples;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GateOutlookTest {
    private static final GateOutlook ALONE = new GateOutlook(Policy.withDefaults(), 0.05, 1);

    @Test
    void aClearLossIsSettledBeforeTheEnd() {
        assertThat(ALONE.couldStillChange(new PairTable(100, 60, 0, 20), 20)).isFalse();
        assertThat(ALONE.couldStillChange(new PairTable(100, 15, 0, 20), 200)).isTrue();
    }

    @Test
    void aPassIsSettledWhereAllLossesCannotTakeItAway() {
        assertThat(ALONE.couldStillChange(new PairTable(900, 0, 0, 90), 10)).isFalse();
        assertThat(ALONE.couldStillChange(new PairTable(100, 0, 0, 0), 10)).isTrue();
    }

    @Test
    void whatTheOtherComparisonsDecideIsNotSettled() {
        PairTable table = new PairTable(160, 15, 3, 22);

        assertThat(ALONE.couldStillChange(table, 0)).isFalse();
        assertThat(new GateOutlook(Policy.withDefaults(), 0.05, 8).couldStillChange(table, 0))
                .isTrue();
    }

    @Test
    void tooFewPairsStayTooFew() {
        assertThat(ALONE.couldStillChange(new PairTable(5, 0, 0, 0), 5)).isFalse();
    }

    @Test
    void aFamilyHasAMember() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GateOutlook(Policy.withDefaults(), 0.05, 0));
    }

    @Test
    void whateverComesLeavesASettledVerdictAsItIs() {
        Seeded.check(300, random -> {
            PairTable soFar =
                    new PairTable(random.nextInt(20, 600), random.nextInt(60), random.nextInt(20), random.nextInt(20));
            int remaining = random.nextInt(60);
            if (!ALONE.couldStillChange(soFar, remaining)) {
                GateStatus one = status(completed(soFar, remaining, random));
                assertThat(status(completed(soFar, remaining, random))).isEqualTo(one);
                assertThat(status(soFar.plusLosses(remaining))).isEqualTo(one);
            }
        });
    }

    private static PairTable completed(PairTable soFar, int remaining, RandomGenerator random) {
        int losses = random.nextInt(remaining + 1);
        int gains = random.nextInt(remaining - losses + 1);
        int both = random.nextInt(remaining - losses - gains + 1);
        return new PairTable(
                soFar.both() + both,
                soFar.losses() + losses,
                soFar.gains() + gains,
                soFar.neither() + remaining - losses - gains - both);
    }

    private static GateStatus status(PairTable table) {
        return Gates.judge(Metric.ACCURACY, Samples.answers(table)).status();
    }
}
