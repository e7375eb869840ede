package dev.weighbridge.simulator.judge;

import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.Judgement;
import dev.weighbridge.simulator.skill.Question;

/**
 * Writes what a judge says. An answer is good where it is the right one of the answer key; what stands in no key is not.
 *
 * @param key knows what is right
 * @param judgement how good the judge is
 * @param seed the simulator's
 */
public record JudgeWriter(AnswerKey key, Judgement judgement, long seed) {

    /**
     * What is said, and whether it is what is true.
     *
     * @param text ends with a line that holds the grade
     */
    public record Verdict(String text, boolean right) {}

    /** What a judge says to a prompt that asks this. */
    public Verdict write(String model, String prompt, JudgeRequest request) {
        boolean follows = judgement.followsTruth(seed, model, prompt);
        return request instanceof JudgeRequest.Single single
                ? single(single, follows)
                : pair((JudgeRequest.Pair) request, follows, judgement.takesFirst(seed, model, prompt));
    }

    private Verdict single(JudgeRequest.Single single, boolean follows) {
        boolean good = good(single.question(), single.answer()) == follows;
        String grade = single.best() == 0 ? (good ? "PASS" : "FAIL") : Integer.toString(good ? single.best() : 1);
        return said(grade, follows);
    }

    private Verdict pair(JudgeRequest.Pair pair, boolean follows, boolean first) {
        boolean one = good(pair.question(), pair.first());
        boolean other = good(pair.question(), pair.second());
        String truth = one == other ? "TIE" : one ? "A" : "B";
        String mistake = truth.equals("B") ? "A" : "B";
        String picked = first ? "A" : follows ? truth : mistake;
        return said(picked, picked.equals(truth));
    }

    private boolean good(String question, String answer) {
        return key.find(Question.of(question))
                .filter(found -> text(found.right()).strip().equals(answer.strip()))
                .isPresent();
    }

    private static String text(Content content) {
        if (content instanceof Content.Text plain) {
            return plain.text();
        }
        return content instanceof Content.Json json ? json.text() : "";
    }

    private static Verdict said(String grade, boolean right) {
        return new Verdict("It was held against the rubric.\nGRADE: " + grade, right);
    }
}
