package dev.weighbridge.simulator.profile;

import java.util.random.RandomGenerator;

/**
 * How long answers are when nothing cuts them: uniform between two token counts.
 *
 * @param least at least 1
 * @param most at least {@code least}
 */
public record AnswerLength(int least, int most) {
    public AnswerLength {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(
                    "answer length is " + least + " to " + most + " tokens, must be 1 <= least <= most");
        }
    }

    /** Always the same number of tokens. */
    public static AnswerLength exactly(int tokens) {
        return new AnswerLength(tokens, tokens);
    }

    /** One draw. */
    public int draw(RandomGenerator random) {
        return random.nextInt(least, most + 1);
    }
}
