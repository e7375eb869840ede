package dev.weighbridge.measurements.verdict.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.sample.Samples;
import org.junit.jupiter.api.Test;

class DecisionOutlookTest {
    private static final DecisionOutlook OUTLOOK = new DecisionOutlook(Policy.withDefaults(), 0.05);

    @Test
    void certainDecisionsNeedNoMorePairs() {
        assertThat(OUTLOOK.couldStillChange(new PairTable(300, 2, 90, 8), 40)).isFalse();
        assertThat(OUTLOOK.couldStillChange(new PairTable(900, 2, 2, 96), 10)).isFalse();
        assertThat(OUTLOOK.couldStillChange(new PairTable(200, 8, 14, 20), 40)).isTrue();
        assertThat(OUTLOOK.couldStillChange(new PairTable(200, 8, 14, 20), 0)).isFalse();
        assertThat(OUTLOOK.couldStillChange(new PairTable(5, 0, 0, 0), 5)).isFalse();
    }

    @Test
    void whateverComesLeavesASettledDecisionAsItIs() {
        Seeded.check(200, random -> {
            PairTable soFar =
                    new PairTable(random.nextInt(20, 600), random.nextInt(20), random.nextInt(90), random.nextInt(20));
            int remaining = random.nextInt(1, 60);
            if (!OUTLOOK.couldStillChange(soFar, remaining)) {
                int losses = random.nextInt(remaining + 1);
                PairTable whole = soFar.plusLosses(losses).plusGains(remaining - losses);
                assertThat(choice(whole)).isEqualTo(choice(soFar.plusLosses(remaining)));
            }
        });
    }

    private static Choice choice(PairTable table) {
        return Decider.withDefaults()
                .decide(new WorkloadCase(
                        "triage",
                        "free",
                        "paid",
                        Samples.answers(table),
                        true,
                        TargetService.NOT_ASKED,
                        TargetService.NOT_ASKED))
                .choice();
    }
}
