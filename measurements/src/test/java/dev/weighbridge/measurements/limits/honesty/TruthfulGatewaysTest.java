package dev.weighbridge.measurements.limits.honesty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever the limiter, the jitter and the traffic: who tells the truth is never called a liar. */
class TruthfulGatewaysTest {
    private static final int SEEDS = 60;

    @ParameterizedTest
    @EnumSource(Family.class)
    void truthIsNeverEarlyOrLateWhereTheLimiterIsKnown(Family family) {
        Seeded.check(SEEDS, random -> {
            TestingLimit limit = TestingLimit.random(family, random);
            assertTrue(limit, limit.found(), random);
        });
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void truthIsNeverEarlyOrLateWhereTheLimiterIsNotKnown(Family family) {
        Seeded.check(SEEDS, random -> {
            TestingLimit limit = TestingLimit.random(family, random);
            TestingLimit other = TestingLimit.of(Family.SLIDING_LOG, limit.capacity(), 1 + limit.seconds());
            assertTrue(limit, limit.unsure(other), random);
        });
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void truthIsNeverEarlyOrLateWhereRejectedRequestsMatter(Family family) {
        Seeded.check(SEEDS, random -> {
            TestingLimit limit = TestingLimit.random(family, random);
            TestingLimit minding = random.nextBoolean() ? limit.countingRejected() : limit.penalised(3);
            assertTrue(minding, random.nextBoolean() ? minding.found() : minding.unsure(limit), random);
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"QUEUE", "CONCURRENCY"})
    void truthIsNeverEarlyOrLateOfALimitOfTokens(Family family) {
        Seeded.check(SEEDS, random -> {
            TestingLimit limit = TestingLimit.random(family, random).countingTokens();
            assertTrue(limit, limit.found(), random);
        });
    }

    private static void assertTrue(TestingLimit limit, LimitFinding finding, RandomGenerator random) {
        Style truth = random.nextBoolean() ? Style.TRUTHFUL : Style.TRUTHFUL.inWholeSeconds();
        Style style = random.nextInt(4) == 0 ? truth.inMoments() : truth;
        long jitter = List.of(0L, 5L, 50L).get(random.nextInt(3));
        ProbeLog log = Traffic.of(limit, style, new RandomProber(random, limit), random, jitter);
        List<Statement> wrong = HonestyJudge.judge(log, finding).statements().stream()
                .filter(each -> each.verdict() == Verdict.EARLY
                        || each.verdict() == Verdict.LATE
                        || (each.verdict() == Verdict.NONSENSE && !each.name().startsWith("kind")))
                .toList();
        assertThat(wrong).as("%s %s jitter %d ms", limit, style, jitter).isEmpty();
    }
}
