package dev.weighbridge.measurements.verdict.decision;

import static dev.weighbridge.measurements.verdict.sample.Samples.answers;
import static dev.weighbridge.measurements.verdict.sample.Samples.scores;
import static dev.weighbridge.measurements.verdict.sample.Samples.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {
    private static final TargetService MEETS = service(400, 400);
    private static final TargetService MISSES = service(200, 400);
    private static final TargetService OPEN = service(39, 40);

    /** A loss here is a case that only the incumbent has right, a gain one that only the candidate has. */
    @ParameterizedTest
    @CsvSource({
        "360,  5,  5,  30, INCUMBENT_NOT_WORSE",
        "300, 30,  2,  68, INCUMBENT_NOT_WORSE",
        "300,  5, 45,  50, CANDIDATE_BETTER",
        "  9,  0,  0,   9, TOO_FEW",
        "  0,  0,  0,   0, NOT_GRADED",
        " 80,  6,  8,   6, QUALITY_OPEN",
        "780, 40, 76, 104, NEAR_THE_MARGIN",
        "150,  3, 19, 228, NEAR_THE_MARGIN"
    })
    void answersDecideWhereNothingElseIsAsked(int both, int losses, int gains, int neither, DecisionRule rule) {
        Decision decision =
                decide(answers(both, losses, gains, neither), TargetService.NOT_ASKED, TargetService.NOT_ASKED);

        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.choice()).isEqualTo(rule.choice());
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, MEETS, MEETS, INCUMBENT_NOT_WORSE",
        "SAME, MEETS, MISSES, INCUMBENT_NOT_WORSE",
        "SAME, OPEN, MEETS, SERVICE_OPEN",
        "SAME, MISSES, MEETS, INCUMBENT_DOES_NOT_SERVE",
        "SAME, MISSES, OPEN, SERVICE_OPEN",
        "SAME, MISSES, NOT_ASKED, SERVICE_OPEN",
        "SAME, MISSES, MISSES, NEITHER_SERVES",
        "BETTER, MEETS, MEETS, CANDIDATE_BETTER",
        "BETTER, OPEN, OPEN, CANDIDATE_BETTER",
        "BETTER, MEETS, MISSES, CANDIDATE_DOES_NOT_SERVE",
        "BETTER, MISSES, MISSES, NEITHER_SERVES",
        "UNKNOWN, MEETS, MISSES, QUALITY_OPEN",
        "UNKNOWN, MISSES, MEETS, INCUMBENT_DOES_NOT_SERVE"
    })
    void serviceAndAnswersDecideTogether(String quality, String incumbent, String candidate, DecisionRule rule) {
        assertThat(decide(quality(quality), service(incumbent), service(candidate))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void whatIsMissingCanTurnEitherDecision() {
        PairedShares stays = unanswered(answers(220, 4, 6, 20), 5, false);
        PairedShares moves = unanswered(answers(240, 20, 34, 6), 5, true);

        assertThat(rule(answers(220, 4, 6, 20))).isEqualTo(DecisionRule.INCUMBENT_NOT_WORSE);
        assertThat(rule(stays)).isEqualTo(DecisionRule.MISSING_COULD_TURN);
        assertThat(rule(moves)).isEqualTo(DecisionRule.QUALITY_OPEN);
        assertThat(rule(unanswered(answers(240, 16, 32, 12), 5, true))).isEqualTo(DecisionRule.MISSING_COULD_TURN);
        assertThat(rule(unanswered(answers(220, 4, 6, 20), 50, false))).isEqualTo(DecisionRule.LOW_COVERAGE);
    }

    @Test
    void scoresDecideAsWell() {
        double[] low = new double[100];
        double[] high = new double[100];
        Arrays.setAll(low, i -> i % 3 / 4.0);
        Arrays.setAll(high, i -> low[i] + (i % 2 == 0 ? 0.5 : 0.25));

        assertThat(rule(scores(low, high))).isEqualTo(DecisionRule.CANDIDATE_BETTER);
        assertThat(rule(scores(high, low))).isEqualTo(DecisionRule.INCUMBENT_NOT_WORSE);
    }

    @Test
    void aDecisionCarriesWhatItRestsOn() {
        Decision decision = decide(answers(300, 5, 45, 50), MEETS, OPEN);

        assertThat(decision.quality().orElseThrow().estimate()).isCloseTo(0.1, within(1e-12));
        assertThat(decision.evidence()).startsWith("gain-1").endsWith("loss-5").hasSize(50);
        assertThat(decision.incumbentService())
                .extracting(ServiceFinding::standing)
                .containsExactly(Standing.MEETS);
        assertThat(decision.candidateService())
                .extracting(ServiceFinding::standing)
                .containsExactly(Standing.OPEN);
        assertThat(decision.enough().isDefined()).isFalse();
    }

    @Test
    void whatIsOpenSaysWhatWouldSettleIt() {
        assertThat(decide(quality("UNKNOWN"), MEETS, MEETS).enough().orElseThrow())
                .isGreaterThan(100);
        assertThat(decide(quality("SAME"), OPEN, MEETS).enough().orElseThrow()).isGreaterThan(40);
        assertThat(decide(quality("SAME"), MISSES, TargetService.NOT_ASKED)
                        .enough()
                        .isDefined())
                .isFalse();
    }

    @Test
    void bothSidesAreNeverToBeLeftForTheOther() {
        Seeded.check(200, random -> {
            PairedShares sample =
                    answers(random.nextInt(20, 300), random.nextInt(60), random.nextInt(60), random.nextInt(100));
            Choice there = decide(sample, MEETS, MEETS).choice();
            Choice back = decide(sample.swapped(), MEETS, MEETS).choice();

            assertThat(there == Choice.MOVE && back == Choice.MOVE).isFalse();
            assertThat(there == Choice.MOVE).isEqualTo(there == Choice.MOVE && back == Choice.STAY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 50, 100000, INCUMBENT_DOES_NOT_SERVE",
        "1000, 2000, 2000, INCUMBENT_NOT_WORSE",
        "1000, 50, 50, NEITHER_SERVES"
    })
    void aQuotaDecidesAsTheServiceLevelDoes(double needed, double incumbent, double candidate, DecisionRule rule) {
        Decision decision = decide(quality("SAME"), quota(needed, incumbent), quota(needed, candidate));

        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.words()).contains(" its quota: ");
    }

    @Test
    void aQuotaThatIsNotKnownIsNotAssumedToFit() {
        Quota unknown = new Quota("day", 10, 10, 0, Double.POSITIVE_INFINITY, "none is stated, found or met");
        TargetService open = new TargetService(null, List.of(unknown));

        assertThat(decide(quality("SAME"), open, MEETS).rule()).isEqualTo(DecisionRule.SERVICE_OPEN);
        assertThat(decide(quality("SAME"), MISSES, open).rule()).isEqualTo(DecisionRule.SERVICE_OPEN);
        assertThat(decide(quality("SAME"), open, MEETS).words())
                .contains(
                        "whether free meets its quota is open: no limit a day is known (none is stated, found or met)");
    }

    @Test
    void withoutChecksAccuracyIsNotMeasured() {
        WorkloadCase known = new WorkloadCase("triage", "free", "paid", answers(0, 0, 0, 0), false, MEETS, MEETS);

        assertThat(Decider.withDefaults().decide(known).words())
                .startsWith("NOT ENOUGH DATA: no case has a check, so accuracy is not measured (give the cases of its"
                        + " suite checks); free meets");
        assertThat(decide(answers(0, 0, 0, 0), MEETS, MEETS).rule()).isEqualTo(DecisionRule.NOT_GRADED);
        assertThat(decide(answers(0, 0, 0, 0), MISSES, MEETS).choice()).isEqualTo(Choice.MOVE);
    }

    @Test
    void decisionsReadAsOneLine() {
        assertThat(decide(answers(300, 5, 45, 50), MEETS, OPEN).words())
                .isEqualTo("MOVE: the candidate is surely better, and by at least the margin as estimated; paid is 10.0"
                        + " points more accurate than free (95 % 6.9 to 13.6, margin 5, 400 pairs); free meets its service"
                        + " level: 100.0 % of 400 requests, 95 % asked; whether paid meets its service level is open:"
                        + " 97.5 % of 40 requests, 95 % asked");
        assertThat(decide(quality("UNKNOWN"), TargetService.NOT_ASKED, TargetService.NOT_ASKED)
                        .words())
                .startsWith("NOT ENOUGH DATA: the difference in quality is not known well enough; paid is 2.0 points")
                .endsWith(" pairs would settle it");
        assertThat(decide(answers(300, 5, 5, 90), TargetService.NOT_ASKED, TargetService.NOT_ASKED)
                        .words())
                .contains("free and paid are equally accurate (95 % -1.8 to 1.8, margin 5, 400 pairs)");
        assertThat(decide(quality("SAME"), OPEN, MEETS).words()).endsWith(" requests would settle it");
    }

    private static DecisionRule rule(PairedShares quality) {
        return decide(quality, TargetService.NOT_ASKED, TargetService.NOT_ASKED).rule();
    }

    private static Decision decide(PairedShares quality, TargetService incumbent, TargetService candidate) {
        return Decider.withDefaults()
                .decide(new WorkloadCase("triage", "free", "paid", quality, true, incumbent, candidate));
    }

    private static PairedShares quality(String name) {
        return switch (name) {
            case "SAME" -> answers(360, 5, 5, 30);
            case "BETTER" -> answers(300, 5, 45, 50);
            default -> answers(80, 6, 8, 6);
        };
    }

    private static TargetService service(String name) {
        return switch (name) {
            case "MEETS" -> MEETS;
            case "MISSES" -> MISSES;
            case "OPEN" -> OPEN;
            default -> TargetService.NOT_ASKED;
        };
    }

    private static TargetService quota(double needed, double allowed) {
        return new TargetService(null, List.of(new Quota("day", needed, needed, allowed, allowed, "stated")));
    }

    private static TargetService service(int met, int scheduled) {
        return new TargetService(new Attainment(List.of(new BlockCount(met, scheduled)), 0.95), List.of());
    }
}
