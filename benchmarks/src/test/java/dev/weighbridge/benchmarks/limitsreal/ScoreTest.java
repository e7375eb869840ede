package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final LimiterModel MODEL = new TokenBucket(10, 500_000_000);
    private static final Truth TRUTH = Truth.plain(Family.TOKEN_BUCKET, 10, 2.0, MODEL);

    @Test
    void theRightKindAloneWithItsNumbersMeetsEveryAim() {
        Score score = score(candidate(Family.TOKEN_BUCKET, 0.99, 10, 2.04));
        assertThat(score.single()).isTrue();
        assertThat(score.error()).isEqualTo(0.02, Offset.offset(1e-9));
        assertThat(scores(score).everyAimMet()).isTrue();
        assertThat(scores(score).inALine())
                .isEqualTo("limits-real: of 1 limiters 1 in the answer, 1 its only kind,"
                        + " 0 wrong, 1 with numbers within 5 % (aim 1, 1, 0, 1; every aim met)");
    }

    @Test
    void anotherKindThatIsCalledSureIsWrong() {
        Score score = score(candidate(Family.SLIDING_LOG, 0.97, 10, 2), candidate(Family.TOKEN_BUCKET, 0.03, 10, 2));
        assertThat(score.wrong()).isTrue();
        assertThat(score.answered()).isFalse();
        assertThat(score.error()).isInfinite();
    }

    @Test
    void theSecondOfTwoLikelyKindsIsInTheAnswerButNotSingle() {
        Score score = score(candidate(Family.SLIDING_LOG, 0.6, 10, 2), candidate(Family.TOKEN_BUCKET, 0.4, 10, 2));
        assertThat(score.answered()).isTrue();
        assertThat(score.single()).isFalse();
        assertThat(score.wrong()).isFalse();
    }

    @Test
    void aNumberTooFarOffMissesItsAim() {
        assertThat(scores(score(candidate(Family.TOKEN_BUCKET, 0.99, 11, 2))).everyAimMet())
                .isFalse();
    }

    @Test
    void noLimitSeenIsNoAnswer() {
        assertThat(score()).isEqualTo(new Score(false, false, false, Double.POSITIVE_INFINITY));
    }

    private static Scores scores(Score score) {
        Scores scores = new Scores();
        scores.add(score);
        return scores;
    }

    private static Score score(Candidate... candidates) {
        return Score.of(
                TRUTH, new LimitFinding(List.of(candidates), null, null, new Reach(0, 0, 0, 0), "the answer is sure"));
    }

    private static Candidate candidate(Family family, double probability, double capacity, double perSecond) {
        Numbers numbers = new Numbers(Estimate.exactly(capacity), Estimate.exactly(perSecond), null, null, null);
        return new Candidate(LimiterKind.of(family), probability, MODEL, List.of(numbers));
    }
}
