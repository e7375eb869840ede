package dev.weighbridge.simulator.skill;

import java.util.Map;
import java.util.Optional;

/** Knows right and wrong answers to questions; must give the same for the same question, from any thread. */
@FunctionalInterface
public interface AnswerKey {
    /** Knows none. */
    AnswerKey EMPTY = question -> Optional.empty();

    /** The answers to a question, empty where it knows none. */
    Optional<KeyedAnswer> find(Question question);

    /**
     * A key by text. The whole conversation is looked up first, then the user's last words alone; both to the letter.
     *
     * @param answers by the text of the conversation, as {@link Question} spells it, or by the user's last words
     */
    static AnswerKey of(Map<String, KeyedAnswer> answers) {
        Map<String, KeyedAnswer> known = Map.copyOf(answers);
        return question -> Optional.ofNullable(known.get(question.whole()))
                .or(() -> Optional.ofNullable(known.get(question.last())));
    }

    /** This key and, where it knows no answer, another one. */
    default AnswerKey orElse(AnswerKey other) {
        return question -> find(question).or(() -> other.find(question));
    }
}
