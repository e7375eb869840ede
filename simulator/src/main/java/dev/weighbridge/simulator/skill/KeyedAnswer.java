package dev.weighbridge.simulator.skill;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.List;

/**
 * What is right and what is wrong as an answer to one question.
 *
 * @param kind the kind of task, by which a model's chance to be right differs, e.g. {@code arithmetic}
 * @param right what a model answers that is right
 * @param wrong what it answers where it is wrong
 */
public record KeyedAnswer(String kind, Content right, Content wrong) {
    /**
     * A pair of answers.
     *
     * @throws IllegalArgumentException where both are the same, or the kind is blank
     */
    public KeyedAnswer {
        requireNonNull(right, "right is null");
        requireNonNull(wrong, "wrong is null");
        if (kind.isBlank() || right.equals(wrong)) {
            throw new IllegalArgumentException("key of kind '" + kind + "' has the right answer " + right
                    + " and the wrong answer " + wrong + "; the kind must not be blank and the two must differ");
        }
    }

    /** What two models said, in calls where they made any, else in text. */
    public static KeyedAnswer said(
            String kind, String right, List<ToolCall> rightCalls, String wrong, List<ToolCall> wrongCalls) {
        return new KeyedAnswer(kind, Content.of(right, rightCalls), Content.of(wrong, wrongCalls));
    }

    /** Two texts. */
    public static KeyedAnswer texts(String kind, String right, String wrong) {
        return new KeyedAnswer(kind, new Content.Text(right), new Content.Text(wrong));
    }

    /** Two JSON texts. */
    public static KeyedAnswer json(String kind, String right, String wrong) {
        return new KeyedAnswer(kind, new Content.Json(right), new Content.Json(wrong));
    }

    /** One tool call each. */
    public static KeyedAnswer calls(String kind, KeyedCall right, KeyedCall wrong) {
        return new KeyedAnswer(kind, Content.Calls.of(right), Content.Calls.of(wrong));
    }
}
