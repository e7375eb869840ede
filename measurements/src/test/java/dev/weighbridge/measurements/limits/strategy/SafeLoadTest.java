package dev.weighbridge.measurements.limits.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The safe load against limiters of every kind of rate, at random phases and under traffic that makes the most of it. */
class SafeLoadTest {
    @ParameterizedTest
    @EnumSource(value = Family.class, names = "CONCURRENCY", mode = Mode.EXCLUDE)
    void theSafeLoadIsNeverRejected(Family family) {
        Seeded.check(200, random -> {
            Case one = Case.some(family, random);
            SafeLoad safe = one.safe();
            for (Possible possible : one.limiters(random.nextLong(), 20)) {
                Traffic traffic = new Traffic(safe.burst(), safe.perSecond(), one.assumptions());
                assertThat(traffic.rejections(possible.model(), random))
                        .as("%s under %s", safe, possible.model())
                        .isZero();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = "CONCURRENCY", mode = Mode.EXCLUDE)
    void aTenthMoreIsRejectedAtSomePhase(Family family) {
        Seeded.check(40, random -> {
            Case one = Case.some(family, random);
            SafeLoad safe = one.safe();
            Traffic more = new Traffic(safe.burst(), 1.1 * safe.perSecond(), one.assumptions());
            assertThat(one.limiters(random.nextLong(), Posterior.DRAWS))
                    .as("%s of %s", safe, one)
                    .anyMatch(possible -> more.rejections(possible.model(), random) > 0);
        });
    }

    /** A limit that is known exactly. */
    private record Case(LimitFinding finding, Assumptions assumptions) {
        static Case some(Family family, RandomGenerator random) {
            boolean inTokens = family != Family.QUEUE && random.nextBoolean();
            long tokens = inTokens ? 1 + random.nextInt(50) : 7;
            Numbers numbers = numbers(family, inTokens ? tokens : 1, random);
            double jitter = List.of(0.0, 0.005, 0.05).get(random.nextInt(3));
            Part part = new Part(family, inTokens, random.nextBoolean(), false);
            return new Case(
                    Findings.of(null, Findings.candidate(1, part, numbers)),
                    new Assumptions(100, 1, tokens, jitter, 0.1));
        }

        private static Numbers numbers(Family family, long tokens, RandomGenerator random) {
            long limit = tokens * (5 + random.nextInt(60)) + random.nextLong(tokens);
            double seconds = 1 + random.nextInt(60);
            return switch (family) {
                case TOKEN_BUCKET, QUEUE -> Findings.bucket(limit, limit / seconds);
                case INTERVAL_BUCKET -> Findings.steps(limit, random.nextLong(tokens, limit + 1), seconds);
                default -> Findings.window(limit, seconds);
            };
        }

        SafeLoad safe() {
            return SafeLoads.under(limiters(1, Posterior.DRAWS), assumptions).orElseThrow();
        }

        List<Possible> limiters(long seed, int count) {
            return Posterior.draw(finding, assumptions.tokensPerCall(), seed).subList(0, count);
        }
    }
}
