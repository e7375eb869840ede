package dev.weighbridge.simulator.judge;

import static dev.weighbridge.simulator.testing.Binomial.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Judgement;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeWriterTest {
    private static final String QUESTION = "What is 2 + 2?";
    private static final AnswerKey KEY = AnswerKey.of(Map.of(QUESTION, KeyedAnswer.texts("sums", "4", "5")));
    private static final Judgement GOOD = new Judgement(1, 0);
    private static final int MANY = 4_000;

    private static String single(String answer, String form) {
        return "[BEGIN QUESTION]\n" + QUESTION + "\n[END QUESTION]\n[BEGIN ANSWER]\n" + answer
                + "\n[END ANSWER]\n[BEGIN RUBRIC]\nis right\n[END RUBRIC]\nWrite GRADE: " + form;
    }

    private static String pair(String first, String second, int number) {
        return "[BEGIN QUESTION]\n" + QUESTION + "\n[END QUESTION]\n[BEGIN ANSWER A]\n" + first
                + "\n[END ANSWER A]\n[BEGIN ANSWER B]\n" + second
                + "\n[END ANSWER B]\n[BEGIN RUBRIC]\nis right " + number + "\n[END RUBRIC]\nWrite GRADE: A";
    }

    @Test
    void aPerfectJudgeFollowsTheKey() {
        assertThat(grade(GOOD, single("4", "PASS"))).isEqualTo("PASS");
        assertThat(grade(GOOD, single("5", "PASS"))).isEqualTo("FAIL");
        assertThat(grade(GOOD, single("", "PASS"))).isEqualTo("FAIL");
        assertThat(grade(GOOD, single("4", "and a whole number from 1 (worst) to 5 (best).")))
                .isEqualTo("5");
        assertThat(grade(GOOD, pair("4", "5", 0))).isEqualTo("A");
        assertThat(grade(GOOD, pair("5", "4", 0))).isEqualTo("B");
        assertThat(grade(GOOD, pair("4", "4", 0))).isEqualTo("TIE");
    }

    @Test
    void anotherPromptIsNoneForAJudge() {
        assertThat(JudgeRequest.in("What is GRADE: A?")).isEmpty();
        assertThat(JudgeRequest.in("[BEGIN QUESTION]\nx\n[END QUESTION]")).isEmpty();
    }

    @Test
    void asOftenRightAsItsAccuracySays() {
        Judgement judgement = new Judgement(0.8, 0.5);
        long right = IntStream.range(0, MANY)
                .filter(i -> grade(judgement, single("4", "PASS " + i)).equals("PASS"))
                .count();
        assertAgrees(right, MANY, 0.8);
    }

    @Test
    void asConsistentAsAccuracyAndBiasSay() {
        Judgement judgement = new Judgement(0.9, 0.2);
        long consistent = IntStream.range(0, MANY)
                .filter(i -> grade(judgement, pair("4", "5", i)).equals("A")
                        == grade(judgement, pair("5", "4", i)).equals("B"))
                .count();
        long better = IntStream.range(0, MANY)
                .filter(i -> grade(judgement, pair("4", "5", i)).equals("A")
                        && grade(judgement, pair("5", "4", i)).equals("B"))
                .count();
        assertAgrees(consistent, MANY, judgement.consistency());
        assertAgrees(better, MANY, judgement.findsBetter());
    }

    private static String grade(Judgement judgement, String prompt) {
        String said = new JudgeWriter(KEY, judgement, 3)
                .write("j", prompt, JudgeRequest.in(prompt).orElseThrow())
                .text();
        return said.substring(said.indexOf("GRADE: ") + "GRADE: ".length());
    }
}
