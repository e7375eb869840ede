package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;

/** What is asked by probes of each shape, and how long an answer they allow. */
public final class ProbePrompts {
    private static final int LARGE_WORDS = 2048;
    private static final int LONG_ANSWER = 300;

    private ProbePrompts() {}

    /** The prompt. Those of long prompts have about the tokens of their shape: each word is one. */
    public static String text(Shape shape) {
        if (shape == Shape.LONG) {
            return "Count from one to two hundred, in words.";
        }
        return shape.ofLarge() == 0 ? "Hi" : "Hi" + " and".repeat(LARGE_WORDS / shape.ofLarge() - 1);
    }

    /** The most tokens of the answer. */
    public static int answerTokens(Shape shape) {
        return shape == Shape.LONG ? LONG_ANSWER : 1;
    }
}
