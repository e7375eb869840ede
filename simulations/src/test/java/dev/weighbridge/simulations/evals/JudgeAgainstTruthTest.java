package dev.weighbridge.simulations.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.judge.PairJudge;
import dev.weighbridge.evalsuites.grade.judge.PairJudge.Verdict;
import dev.weighbridge.evalsuites.grade.judge.RubricJudge;
import dev.weighbridge.evalsuites.grade.judge.SwapConsistency;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.agreement.Kappa;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.simulator.judge.JudgeRequest;
import dev.weighbridge.simulator.judge.JudgeWriter;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Judgement;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured of a simulated judge is what it was made with. */
class JudgeAgainstTruthTest {
    private static final int CASES = 2_000;
    private static final double NEARLY_SURE = 0.9999;

    private static String question(int number) {
        return "What is " + number + " + 100?";
    }

    private static JudgeWriter judge(Judgement judgement) {
        Map<String, KeyedAnswer> answers = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            answers.put(question(i), KeyedAnswer.texts("sums", right(i), wrong(i)));
        }
        return new JudgeWriter(AnswerKey.of(answers), judgement, 11);
    }

    private static String right(int number) {
        return "" + (number + 100);
    }

    private static String wrong(int number) {
        return "" + (number + 101);
    }

    private static String reply(JudgeWriter judge, List<Message> asked) {
        String prompt = asked.stream()
                .map(message -> message instanceof Message.SystemPrompt system
                        ? system.text()
                        : ((Message.User) message).text())
                .collect(Collectors.joining("\n"));
        return judge.write("j", prompt, JudgeRequest.in(prompt).orElseThrow()).text();
    }

    @ParameterizedTest
    @CsvSource({"0.95,0", "0.9,0.1", "0.8,0.3", "0.6,0.05"})
    void swapConsistencyIsThatOfTheJudge(double accuracy, double bias) {
        Judgement judgement = new Judgement(accuracy, bias);
        JudgeWriter judge = judge(judgement);
        PairJudge better = new PairJudge("The better answer is right.");
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String asGiven = reply(judge, better.ask(question(i), right(i), wrong(i)));
            String exchanged = reply(judge, better.ask(question(i), wrong(i), right(i)));
            verdicts.add(PairJudge.together(asGiven, exchanged));
        }
        SwapConsistency swaps = SwapConsistency.of(verdicts);
        assertThat(swaps.unreadable()).isZero();
        assertHolds(swaps.consistent(), judgement.consistency());
        assertHolds((int) verdicts.stream().filter(one -> one == Verdict.FIRST).count(), judgement.findsBetter());
    }

    @Test
    void agreementWithPeopleIsTheAccuracyOfTheJudge() {
        JudgeWriter judge = judge(new Judgement(0.85, 0));
        RubricJudge rubric = new RubricJudge("is right", null);
        int[][] verdicts = new int[2][2];
        for (int i = 0; i < CASES; i++) {
            boolean good = i % 2 == 0;
            String said = reply(judge, rubric.ask(question(i), good ? right(i) : wrong(i), null));
            int judged = rubric.read(said).orElseThrow() > 0.5 ? 1 : 0;
            verdicts[good ? 1 : 0][judged]++;
        }
        assertHolds(verdicts[0][0] + verdicts[1][1], 0.85);
        // Of balanced labels chance agrees on half, so kappa is 2 * 0.85 - 1.
        double kappa = Kappa.of(verdicts).asOptional().orElseThrow().value();
        assertThat(kappa).isBetween(0.62, 0.78);
    }

    private static void assertHolds(int successes, double truth) {
        Interval interval = new Proportion(successes, CASES)
                .wilson(NEARLY_SURE)
                .asOptional()
                .orElseThrow();
        assertThat(truth).isBetween(interval.low(), interval.high());
    }
}
