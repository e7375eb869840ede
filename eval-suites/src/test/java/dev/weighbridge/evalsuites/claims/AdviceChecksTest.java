package dev.weighbridge.evalsuites.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceChecksTest {
    private final Observations nothing = new Observations();

    @Test
    void waitsThatOutlastTheWindowPass() {
        Check covering =
                AdviceChecks.waitsCover(List.of(Duration.ofSeconds(30), Duration.ofSeconds(30)), Duration.ofMinutes(1));
        assertThat(covering.find(nothing).verdict()).isEqualTo(Verdict.PASS);
        Check tooShort = AdviceChecks.waitsCover(List.of(Duration.ofSeconds(7)), Duration.ofMinutes(1));
        assertThat(tooShort.find(nothing).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(tooShort.calls()).isEmpty();
    }

    @Test
    void aTextThatTellsEveryLimitAndNothingElsePasses() {
        assertThat(AdviceChecks.textTellsLimits("Rate limit").find(nothing).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(AdviceChecks.textTellsLimits("429").find(nothing).verdict()).isEqualTo(Verdict.FAIL);
    }
}
