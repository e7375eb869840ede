package dev.weighbridge.measurements.verdict.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.verdict.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    private static final Policy POLICY = Policy.withDefaults();

    /** 0.95 to the power of 58 is 0.051 and to the power of 59 is 0.048. */
    @ParameterizedTest
    @CsvSource({
        "58, 58, OPEN",
        "59, 59, MEETS",
        "0, 0, OPEN",
        "190, 200, OPEN",
        "180, 200, MISSES",
        "0, 1, OPEN",
        "0, 5, MISSES"
    })
    void attainmentIsProvenByExactBounds(int met, int scheduled, Standing standing) {
        List<BlockCount> blocks = scheduled == 0 ? List.of() : List.of(new BlockCount(met, scheduled));

        assertThat(new Attainment(blocks, 0.95).judge(POLICY).standing()).isEqualTo(standing);
    }

    @Test
    void blocksThatDifferKnowLess() {
        Attainment one = new Attainment(List.of(new BlockCount(340, 400)), 0.95);
        Attainment four = new Attainment(
                List.of(
                        new BlockCount(100, 100),
                        new BlockCount(100, 100),
                        new BlockCount(100, 100),
                        new BlockCount(40, 100)),
                0.95);

        assertThat(one.judge(POLICY).standing()).isEqualTo(Standing.MISSES);
        assertThat(four.judge(POLICY).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void attainmentSaysWhatWouldSettleIt() {
        Attainment nearly = new Attainment(List.of(new BlockCount(40, 40)), 0.95);
        Attainment equal = new Attainment(List.of(new BlockCount(38, 40)), 0.95);

        assertThat(nearly.judge(POLICY).enough().orElseThrow()).isEqualTo(80);
        assertThat(equal.judge(POLICY).enough().isDefined()).isFalse();
        assertThat(new Attainment(List.of(), 0.95).judge(POLICY).words()).isEqualTo("not measured at this load");
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, 50, MEETS, '50 requests a day (stated in its headers), 50 needed'",
        "49, 50, 60, MEETS, '50 to 60 requests a day'",
        "0.0333, 50, 60, MEETS, ', 0.0333 needed'",
        "55, 50, 60, OPEN, '50 to 60'",
        "61, 50, 60, MISSES, '61 needed'",
        "61, 50, Infinity, OPEN, '50 requests a day or more'",
        "61, 0, Infinity, OPEN, 'no limit a day is known'",
        "61, 0, 99, OPEN, 'at most 99 requests a day'",
        "61, Infinity, Infinity, MEETS, 'no limit a day (stated'"
    })
    void aQuotaIsHeldAgainstWhatIsNeeded(double needed, double least, double most, Standing standing, String words) {
        ServiceFinding finding = day(needed, needed, least, most).judge();

        assertThat(finding.asked()).isEqualTo(Asked.QUOTA);
        assertThat(finding.standing()).isEqualTo(standing);
        assertThat(finding.words()).contains(words);
        assertThat(finding.enough().isDefined()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, 50, MEETS", "20, 51, OPEN", "51, 51, MISSES"})
    void aLimitIsSharedByAllWorkloads(double needed, double byAll, Standing standing) {
        ServiceFinding finding = day(needed, byAll, 50, 50).judge();

        assertThat(finding.standing()).isEqualTo(standing);
        assertThat(finding.words().contains(" by all workloads together")).isEqualTo(byAll > needed);
    }

    private static Quota day(double needed, double byAll, double least, double most) {
        return new Quota("day", needed, byAll, least, most, "stated in its headers");
    }

    @Test
    void theWorstOfAllStands() {
        TargetService service = new TargetService(
                new Attainment(List.of(new BlockCount(100, 100)), 0.95),
                List.of(day(5, 5, 20, 20), day(100, 100, 50, 50)));

        assertThat(service.judge(POLICY))
                .extracting(ServiceFinding::standing)
                .containsExactly(Standing.MEETS, Standing.MEETS, Standing.MISSES);
        assertThat(Standing.ofAll(List.of(Standing.MEETS, Standing.OPEN))).isEqualTo(Standing.OPEN);
        assertThat(Standing.ofAll(List.of())).isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockCount(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> day(1, 1, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> day(2, 1, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attainment(List.of(), 1));
    }
}
