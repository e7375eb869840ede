package dev.weighbridge.simulator.wire;

/**
 * Reasoning that is streamed before the answer.
 *
 * @param field the delta's field that carries it, e.g. {@code reasoning} or {@code reasoning_content}
 * @param tokens how many tokens it has, 0 for none
 */
public record Reasoning(String field, int tokens) {
    /** No reasoning. */
    public static final Reasoning NONE = new Reasoning("reasoning", 0);

    public Reasoning {
        if (tokens < 0) {
            throw new IllegalArgumentException("reasoning tokens is " + tokens + ", must be 0 or more");
        }
    }
}
