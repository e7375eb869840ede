package dev.weighbridge.simulator.skill;

import static dev.weighbridge.simulator.testing.Binomial.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.Seeded;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SkillTest {
    private static final int CASES = 20_000;
    private static final KeyedAnswer TEXT = KeyedAnswer.texts("facts", "yes", "no");
    private static final KeyedAnswer JSON = KeyedAnswer.json("extraction", "{\"a\":1}", "{\"a\":2}");
    private static final Odds ODDS = new Odds(0.6, 0.1, 0.05, 0.15);

    @ParameterizedTest
    @EnumSource
    void eachQualityIsAsFrequentAsItsOddsSay(Quality quality) {
        Skill skill = Skill.of(ODDS);
        double expected = switch (quality) {
            case RIGHT -> 0.6;
            case REFUSED -> 0.1;
            case TRUNCATED -> 0.05;
            case BROKEN -> 0.15;
            case WRONG -> 0.1;
        };
        assertAgrees(cases(i -> skill.quality(1, Attempt.first("m", "case " + i), JSON) == quality), CASES, expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, 1", "0.5, 0.3", "0.7, 0.3"})
    void chanceToBeRightIsExactWhateverTheMix(double shared, double steady) {
        Skill skill = Skill.ofRight(0.78).mixed(shared, steady);
        assertAgrees(cases(i -> right(skill, 7, "m", i, i % 5)), CASES, 0.78);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.5", "1, 1", "0.4, 0.9"})
    void twoModelsAreRightTogetherAsOftenAsTheFormulaSays(double ofFirst, double ofSecond) {
        Skill first = Skill.ofRight(0.78).mixed(ofFirst, 0);
        Skill second = Skill.ofRight(0.92).mixed(ofSecond, 0);
        double shared = Math.min(ofFirst, ofSecond);
        assertAgrees(
                cases(i -> right(first, 3, "a", i, 0) && right(second, 3, "b", i, 0)),
                CASES,
                shared * 0.78 + (1 - shared) * 0.78 * 0.92);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.3", "0, 0.6", "0.5, 0.5"})
    void twoAttemptsAreRightTogetherAsOftenAsTheFormulaSays(double shared, double steady) {
        Skill skill = Skill.ofRight(0.7).mixed(shared, steady);
        assertAgrees(
                cases(i -> right(skill, 5, "m", i, 0) && right(skill, 5, "m", i, 1)),
                CASES,
                (shared + steady) * 0.7 + (1 - shared - steady) * 0.49);
    }

    @Test
    void runsOfOtherSeedsAreIndependent() {
        Skill skill = Skill.ofRight(0.7);
        assertAgrees(cases(i -> right(skill, i, "m", 1, 0)), CASES, 0.7);
        assertAgrees(cases(i -> right(skill, i, "m", 1, 0) && right(skill, i + 1, "m", 1, 0)), CASES, 0.49);
    }

    @Test
    void whoeverIsWorseIsRightOnFewerOfTheSameSharedCases() {
        Seeded.check(200, random -> {
            double worse = random.nextDouble();
            double better = worse + random.nextDouble() * (1 - worse);
            Skill low = Skill.ofRight(worse).mixed(1, 0);
            Skill high = Skill.ofRight(better).mixed(1, 0);
            int number = random.nextInt(1_000);
            assertThat(!right(low, 1, "a", number, 0) || right(high, 1, "b", number, 0))
                    .isTrue();
        });
    }

    @Test
    void sameAttemptIsAnsweredTheSameEachTime() {
        Skill skill = Skill.FREE;
        Attempt attempt = new Attempt("m", "p", 3);
        assertThat(skill.quality(9, attempt, TEXT)).isEqualTo(skill.quality(9, attempt, TEXT));
    }

    @Test
    void textCannotBeBrokenAndIsWrongInstead() {
        Skill skill = Skill.of(ODDS);
        assertThat(cases(i -> skill.quality(1, Attempt.first("m", "case " + i), TEXT) == Quality.BROKEN))
                .isZero();
        assertAgrees(cases(i -> skill.quality(1, Attempt.first("m", "case " + i), TEXT) == Quality.WRONG), CASES, 0.25);
    }

    @Test
    void kindHasItsOwnOddsWhereTheyAreGiven() {
        Skill skill = Skill.ofRight(1).with("facts", Odds.ofRight(0));
        assertThat(skill.quality(1, Attempt.first("m", "p"), TEXT)).isEqualTo(Quality.WRONG);
        assertThat(skill.quality(1, Attempt.first("m", "p"), JSON)).isEqualTo(Quality.RIGHT);
    }

    @Test
    void builtInPaidModelIsBetterAtEveryKind() {
        assertThat(Skill.FREE.byKind().keySet()).isEqualTo(Skill.PAID.byKind().keySet());
        Skill.FREE
                .byKind()
                .forEach((kind, odds) ->
                        assertThat(Skill.PAID.odds(kind).right()).isGreaterThan(odds.right() + 0.05));
        assertThat(Skill.FREE.odds("other").right()).isEqualTo(0.78);
        assertThat(Skill.PAID.odds("other").right()).isEqualTo(0.92);
    }

    @Test
    void skillMadeWorseIsWorseAtEveryKind() {
        Skill worse = Skill.PAID.changed(odds -> odds.plus(-0.1).withRefused(0.09));
        assertThat(worse.odds("tools").right()).isEqualTo(0.90 - 0.1);
        assertThat(worse.odds("other")).isEqualTo(new Odds(0.92 - 0.1, 0.09, 0.005, 0.01));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Odds.ofRight(1.1)).hasMessage("right is 1.1, must be 0 to 1");
        assertThatThrownBy(() -> Odds.ofRight(Double.NaN)).hasMessageContaining("right is NaN");
        assertThatThrownBy(() -> new Odds(0.9, 0.1, 0.1, 0)).hasMessageContaining("must be 1 at most");
        assertThatThrownBy(() -> Skill.ofRight(1).mixed(0.6, 0.5))
                .hasMessageContaining("shared is 0.6 and steady is 0.5");
        assertThatThrownBy(() -> Skill.ofRight(1).mixed(-1, 0)).hasMessageContaining("shared is -1.0");
    }

    private static boolean right(Skill skill, long seed, String model, int number, int attempt) {
        return skill.quality(seed, new Attempt(model, "case " + number, attempt), TEXT) == Quality.RIGHT;
    }

    private static long cases(IntPredicate holds) {
        return IntStream.range(0, CASES).filter(holds).count();
    }
}
