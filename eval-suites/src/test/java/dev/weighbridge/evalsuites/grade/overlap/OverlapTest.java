package dev.weighbridge.evalsuites.grade.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The values of BLEU and chrF2 are those sacreBLEU 2.6.0 gives (sentence level, effective order), over 100. */
class OverlapTest {
    private static final Offset<Double> NEAR = within(1e-12);

    @Test
    void tokensAreThoseOf13a() {
        tokens("Hello, world!", "Hello , world !");
        tokens("1,000.50 and 3-4 x.y 5. ,5", "1,000.50 and 3 - 4 x . y 5 . , 5");
        tokens("it's 9-5 a-b", "it's 9 - 5 a-b");
        tokens("<skipped>a&amp;b", "a & b");
        tokens("line-\nbreak", "linebreak");
        tokens("20% $5 {x} [y] ~z `q`", "20 % $ 5 { x } [ y ] ~ z ` q `");
        tokens("모델은 &quot;예&quot;라고 답했다", "모델은 \" 예 \" 라고 답했다");
    }

    @Test
    void bleuIsThatOfSacreBleu() {
        bleu("The cat sat on the mat.", "The cat is on the mat.", 48.892302243490086);
        bleu(
                "It is a guide to action which ensures that the military always obeys the commands of the party.",
                "It is a guide to action that ensures that the military will forever heed Party commands.",
                39.67088290836578);
        bleu("서울은 한국의 수도입니다.", "대한민국의 수도는 서울입니다.", 15.97357760615681);
        bleu("고양이가 매트 위에 앉았다", "고양이가 매트 위에 있다", 59.460355750136046);
        bleu("a", "a b c", 13.533528323661276);
        bleu("the the the the the the the", "the cat is on the mat", 7.80984984230064);
        bleu("Price: $1,234.50 (-5%) e.g. A.B.", "Price: $1,234.50 (-6%) e.g. A.B.", 81.53551038173119);
        bleu("abcdefg", "hijklmnop", 0);
        bleu("Hello world", "Hello world", 100);
        assertThat(Bleu.score("a b c d e", List.of("a b c d f", "a b x d e"))).isEqualTo(0.7598356856515927, NEAR);
    }

    @Test
    void chrfIsThatOfSacreBleu() {
        chrf("The cat sat on the mat.", "The cat is on the mat.", 67.17273492330233);
        chrf(
                "It is a guide to action which ensures that the military always obeys the commands of the party.",
                "It is a guide to action that ensures that the military will forever heed Party commands.",
                62.39771662829483);
        chrf("서울은 한국의 수도입니다.", "대한민국의 수도는 서울입니다.", 31.63245849800891);
        chrf("고양이가 매트 위에 앉았다", "고양이가 매트 위에 있다", 71.53457219704963);
        chrf("a", "a b c", 38.46153846153846);
        chrf("abcdefg", "hijklmnop", 0);
        chrf("Hello world", "Hello world", 100);
        assertThat(Chrf.score("a b c d e", List.of("a b c d f", "a b x d e"))).isEqualTo(0.5433333333333333, NEAR);
    }

    /** Lin 2004, section 2: "police kill the gunman" shares 3 of 4 words with the reference, and one of 3 pairs. */
    @Test
    void rougeIsThatOfItsAuthor() {
        List<String> reference = List.of("police killed the gunman");
        assertThat(Rouge.score("police kill the gunman", reference, 1, false)).isEqualTo(0.75, NEAR);
        assertThat(Rouge.score("police kill the gunman", reference, 2, false)).isEqualTo(1.0 / 3, NEAR);
        assertThat(Rouge.score("the gunman kill police", reference, 1, false)).isEqualTo(0.75, NEAR);
    }

    /** 서울은 of 3 words is shared with 2 words: 2 x 1 / 5. As characters, 서울은수도 is 5 of 5 + 7: 2 x 5 / 12. */
    @Test
    void rougeCountsKoreanWordsAndCharacters() {
        assertThat(Rouge.score("서울은 수도", List.of("서울은 수도이다 참"), 1, false)).isEqualTo(2.0 / 5, NEAR);
        assertThat(Rouge.score("서울은 수도", List.of("서울은 수도이다."), 1, true)).isEqualTo(10.0 / 12, NEAR);
    }

    /** SQuAD: "the cat sat" and "a cat ran" keep cat sat, cat ran: 2 x 1 / 4. */
    @Test
    void tokenF1ForgetsArticlesAndPunctuationButNoSigns() {
        assertThat(TokenF1.score("The cat sat!", List.of("a cat ran"))).isEqualTo(0.5, NEAR);
        assertThat(TokenF1.score("-5", List.of("5"))).isZero();
        assertThat(TokenF1.score("1.5", List.of("15"))).isZero();
        assertThat(TokenF1.score("", List.of("the"))).isZero();
    }

    @Test
    void everyScoreIsOneForTheReferenceItselfAndBetweenZeroAndOneForAnything() {
        Seeded.check(200, random -> {
            String one = text(random);
            String other = text(random);
            assertThat(Bleu.score(one, List.of(one))).isEqualTo(1, within(1e-9));
            assertThat(Chrf.score(one, List.of(one))).isEqualTo(1, within(1e-9));
            assertThat(Rouge.score(one, List.of(one), 1, false)).isEqualTo(1);
            assertThat(Bleu.score(one, List.of(other))).isBetween(0.0, 1.0);
            assertThat(Chrf.score(one, List.of(other))).isBetween(0.0, 1.0);
            assertThat(Rouge.score(one, List.of(other), 2, true)).isBetween(0.0, 1.0);
        });
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(' ').append("가나다 abc-1.5,&".charAt(random.nextInt(13))).append("라e".charAt(random.nextInt(2)));
        }
        return text.toString();
    }

    private static void tokens(String text, String expected) {
        assertThat(String.join(" ", Bleu.tokens(text))).isEqualTo(expected);
    }

    private static void bleu(String answer, String reference, double percent) {
        assertThat(Bleu.score(answer, List.of(reference))).isEqualTo(percent / 100, NEAR);
    }

    private static void chrf(String answer, String reference, double percent) {
        assertThat(Chrf.score(answer, List.of(reference))).isEqualTo(percent / 100, NEAR);
    }
}
