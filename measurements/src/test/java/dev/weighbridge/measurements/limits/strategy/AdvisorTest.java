package dev.weighbridge.measurements.limits.strategy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.strategy.Advice.Row;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    private static final Assumptions USUAL = Assumptions.usual(100);
    private static final Assumptions PUNCTUAL = new Assumptions(100, 2, 100, 0, 0.1);
    private static final LimitFinding TWENTY_A_MINUTE = Findings.of(Family.FIXED_WINDOW, Findings.window(20, 60));

    @Test
    void whereNoLimitWasSeenThereIsNoAdvice() {
        assertThat(Advisor.advise(Findings.none(), USUAL, 1)).isEqualTo(new Advice(null, 100, List.of(), "", 16));
    }

    @Test
    void aWindowIsSpreadEvenly() {
        assertThat(safe(TWENTY_A_MINUTE, PUNCTUAL)).isEqualTo(new SafeLoad(0.3332, 1, null, 1));
        assertThat(safe(TWENTY_A_MINUTE, USUAL)).isEqualTo(new SafeLoad(0.333, 1, null, 1));
    }

    @Test
    void aLargeWindowGivesUpATrifleForABurst() {
        LimitFinding finding = Findings.of(Family.SLIDING_LOG, Findings.window(200, 10));
        assertThat(safe(finding, PUNCTUAL)).isEqualTo(new SafeLoad(19.59, 5, null, 1));
    }

    @Test
    void aBucketBearsItsWholeCapacityAtOnce() {
        LimitFinding finding = Findings.of(Family.TOKEN_BUCKET, Findings.bucket(8, 0.5));
        assertThat(safe(finding, PUNCTUAL)).isEqualTo(new SafeLoad(0.4999, 8, null, 1));
        LimitFinding steps = Findings.of(Family.INTERVAL_BUCKET, Findings.steps(10, 2, 4));
        assertThat(safe(steps, PUNCTUAL)).isEqualTo(new SafeLoad(0.4999, 9, null, 1));
    }

    @Test
    void aLimitOfConcurrencyIsItsOwnRate() {
        LimitFinding finding = Findings.of(Family.CONCURRENCY, Findings.atOnce(4));
        assertThat(safe(finding, PUNCTUAL)).isEqualTo(new SafeLoad(2, 4, 4L, 1));
    }

    @Test
    void ofSeveralLimitsTheTightestHolds() {
        Part day = Part.of(Family.FIXED_WINDOW);
        LimitFinding finding = Findings.of(
                null,
                Findings.candidate(
                        1,
                        List.of(day, day, Part.of(Family.CONCURRENCY)),
                        List.of(Findings.window(20, 60), Findings.window(50, 600), Findings.atOnce(3))));
        assertThat(safe(finding, PUNCTUAL)).isEqualTo(new SafeLoad(0.08165, 2, 3L, 1));
    }

    @Test
    void aLimitOfTokensIsSharedByCalls() {
        Part tokens = new Part(Family.FIXED_WINDOW, true, false, false);
        LimitFinding finding = Findings.of(null, Findings.candidate(1, tokens, Findings.window(2099, 60)));
        assertThat(safe(finding, PUNCTUAL)).isEqualTo(new SafeLoad(0.3332, 1, null, 1));
    }

    @Test
    void whereACallIsAboveTheLimitNoLoadIsSafe() {
        Part tokens = new Part(Family.FIXED_WINDOW, true, false, false);
        Advice advice =
                Advisor.advise(Findings.of(null, Findings.candidate(1, tokens, Findings.window(99, 60))), USUAL, 1);
        assertThat(advice.safe()).isNull();
        assertThat(advice.snippet()).isEmpty();
        assertThat(advice.strategies()).hasSize(5).allMatch(row -> row.givenUp() == 100);
    }

    @Test
    void whatOthersLeaveIsAllThatIsSafe() {
        Others others = new Others(Estimate.exactly(15), 0.25);
        Candidate candidate = TWENTY_A_MINUTE.candidates().get(0);
        assertThat(safe(Findings.of(others, candidate), PUNCTUAL)).isEqualTo(new SafeLoad(0.2499, 1, null, 1));
    }

    @Test
    void anUncertainLimitIsTakenAtItsLowerEnd() {
        LimitFinding finding = Findings.of(Family.SLIDING_LOG, Findings.window(new Estimate(1000, 900, 1200), 1000));
        SafeLoad safe = safe(finding, PUNCTUAL);
        assertThat(safe.probability()).isBetween(0.99, 0.999);
        assertThat(safe.perSecond()).isCloseTo(1 - 0.1 / 1.645 * 2.326, within(0.06));
    }

    @Test
    void aKindThatIsUnlikelyButPossibleBindsToo() {
        Candidate likely = Findings.candidate(0.97, Part.of(Family.TOKEN_BUCKET), Findings.bucket(20, 1));
        Candidate tight = Findings.candidate(0.03, Part.of(Family.FIXED_WINDOW), Findings.window(20, 60));
        Candidate absurd = Findings.candidate(0.004, Part.of(Family.FIXED_WINDOW), Findings.window(1, 60));
        assertThat(safe(Findings.of(null, likely, tight), PUNCTUAL).perSecond()).isEqualTo(0.3332);
        assertThat(safe(Findings.of(null, likely, absurd), PUNCTUAL).perSecond())
                .isEqualTo(0.9999);
    }

    @Test
    void thePacedClientWastesNothingAndTheLoopsGiveUp() {
        Advice advice = Advisor.advise(TWENTY_A_MINUTE, USUAL, 1);
        Row paced = row(advice, "paced client");
        assertThat(paced.wastedRequests()).isZero();
        assertThat(paced.givenUp()).isZero();
        assertThat(paced.expectedSeconds()).isCloseTo(99 / 0.333 + 1, within(1.0));
        assertThat(row(advice, "1-2-4 s loop").givenUp()).isGreaterThan(5);
        assertThat(row(advice, "SDK defaults").givenUp())
                .isGreaterThan(row(advice, "1-2-4 s loop").givenUp());
        assertThat(row(advice, "Retry-After").wastedRequests()).isBetween(3.0 * 16, 4.0 * 16);
        assertThat(row(advice, "tight loop").wastedRequests()).isGreaterThan(1000);
    }

    @Test
    void theBestStrategyComesFirst() {
        List<Row> rows = Advisor.advise(TWENTY_A_MINUTE, USUAL, 1).strategies();
        assertThat(rows).extracting(Row::givenUp).isSorted();
        assertThat(rows.get(0).givenUp()).isZero();
        assertThat(rows).allMatch(row -> row.p90Seconds() >= row.expectedSeconds() * 0.9);
    }

    @Test
    void theSameSeedGivesTheSameAdvice() {
        LimitFinding finding = Findings.of(Family.SLIDING_COUNTER, Findings.window(new Estimate(50, 45, 52), 10));
        Seeded.check(3, random -> {
            long seed = random.nextLong();
            assertThat(Advisor.advise(finding, USUAL, seed)).isEqualTo(Advisor.advise(finding, USUAL, seed));
        });
    }

    private static SafeLoad safe(LimitFinding finding, Assumptions assumptions) {
        return requireNonNull(Advisor.advise(finding, assumptions, 1).safe());
    }

    private static Row row(Advice advice, String name) {
        return advice.strategies().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
