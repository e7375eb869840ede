package dev.weighbridge.simulator.skill;

/** What is known of an answer to a question of the key. */
public enum Quality {
    /** It is the key's right answer. */
    RIGHT,
    /** It is the key's wrong answer. */
    WRONG,
    /** It declines, and its finish reason says so. */
    REFUSED,
    /** It ends early, at the caller's token limit or the model's own. */
    TRUNCATED,
    /**
     * It is the right answer, but for its JSON, which lacks its end. Anthropic's dialect has no text for the input of a
     * call that is not streamed, where it is an empty object instead.
     */
    BROKEN
}
