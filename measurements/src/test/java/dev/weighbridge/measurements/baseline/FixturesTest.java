package dev.weighbridge.measurements.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FixturesTest {
    @ParameterizedTest
    @EnumSource
    void theGateSaysWhatItMust(Fixture fixture) {
        Judgement judgement = fixture.judged();

        assertThat(judgement.status()).contains(fixture.status());
        assertThat(rules(judgement)).containsAll(fixture.rules());
    }

    @Test
    void whatIsInOneRunOnlyIsNamed() {
        assertThat(Fixture.ONLY_IN_ONE.judged().pairing().words())
                .containsExactly(
                        "target of triage third is new in this run",
                        "cases of triage on free that are not compared: changed case-004, case-005, case-006, case-007,"
                                + " case-008, case-009, case-010, case-011, case-012, case-013; added case-401, case-402,"
                                + " case-403; removed case-001, case-002, case-003");
    }

    @Test
    void otherConditionsAreNamed() {
        assertThat(Fixture.PRICES_CHANGED.judged().pairing().words())
                .containsExactly("the prices of free on triage are not those of the baseline");
        assertThat(Fixture.MODEL_CHANGED.judged().pairing().words())
                .containsExactly("free is asked for model other-model on triage, in the baseline for free-model");
    }

    @Test
    void theControlOfASlowerTargetIsNotSlower() {
        List<MetricVerdict> paid = Objects.requireNonNull(Fixture.MIXED.judged().verdict()).verdicts().stream()
                .filter(v -> v.subject().target().equals("paid"))
                .toList();

        assertThat(paid).extracting(MetricVerdict::status).containsOnly(GateStatus.PASS);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0, 0", "FAIL, 1, 1", "INCONCLUSIVE, 0, 2", "INVALID, 3, 3"})
    void policiesSayWhatEndsABuild(GateStatus status, int pullRequest, int release) {
        assertThat(ExitPolicy.PULL_REQUEST.exitCode(status)).isEqualTo(pullRequest);
        assertThat(ExitPolicy.RELEASE.exitCode(status)).isEqualTo(release);
    }

    private static List<String> rules(Judgement judgement) {
        return Objects.requireNonNull(judgement.verdict()).verdicts().stream()
                .filter(v -> v.subject().target().equals("free"))
                .map(v -> v.subject().metric().name() + " " + v.rule())
                .toList();
    }

    @Test
    void aRunWithoutBaselineIsNotJudged() {
        Judgement judgement = Judgement.withoutBaseline("simulated", Fixture.NOISE.now());

        assertThat(judgement.status()).isEmpty();
        assertThat(judgement.words()).startsWith("NO BASELINE: ").contains("weigh bless");
    }

    @Test
    void aMetricThatIsNotAskedForIsNotGated() {
        Judgement judgement = Judgement.of(
                Gate.withDefaults(), Fixture.baseline(), Fixture.ALL_WORSE.now(), EnumSet.of(Metric.TOKENS));

        assertThat(rules(judgement)).contains("ACCURACY NOT_ASKED", "TTFT NOT_ASKED");
    }
}
