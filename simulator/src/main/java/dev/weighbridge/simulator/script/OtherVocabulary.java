package dev.weighbridge.simulator.script;

/**
 * How many tokens another vocabulary makes of the same text: as fractions, since an answer is metered as it goes.
 *
 * @param input tokens of the prompt in that vocabulary
 * @param outputTimes what the tokens of the answer are multiplied by
 */
public record OtherVocabulary(int input, double outputTimes) {
    private static final int UNCHANGED = -1;

    /** The vocabulary is no other. */
    public static final OtherVocabulary SAME = new OtherVocabulary(UNCHANGED, 1);

    int input(int counted) {
        return input == UNCHANGED ? counted : input;
    }

    int output(int counted) {
        return (int) Math.round(counted * outputTimes);
    }
}
