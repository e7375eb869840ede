package dev.weighbridge.simulator.wire;

/**
 * What is wrong with a gateway's meter, beside the form in which it tells its numbers.
 *
 * @param inputOffset how many input tokens more are told than were read; negative for fewer, but never below 0 in all
 * @param missing whether no usage is told at all
 * @param zeroOnStreams whether all numbers are 0 where the answer is streamed
 * @param otherVocabulary whether tokens are told as {@code cl100k_base} cuts the text
 * @param hidesReasoning whether reasoning is left out of what is told, though it is charged
 * @param keepsDiscount whether cached input is charged like any other, though it is told
 * @param chargedTimes how many times what was used is charged, at least 1
 */
public record WrongMeter(
        int inputOffset,
        boolean missing,
        boolean zeroOnStreams,
        boolean otherVocabulary,
        boolean hidesReasoning,
        boolean keepsDiscount,
        int chargedTimes) {
    /** Nothing is. */
    public static final WrongMeter NONE = new WrongMeter(0, false, false, false, false, false, 1);

    /** No usage is told. */
    public static final WrongMeter MISSING = new WrongMeter(0, true, false, false, false, false, 1);

    /** Streams tell zeros. */
    public static final WrongMeter ZERO_ON_STREAMS = new WrongMeter(0, false, true, false, false, false, 1);

    /** Tokens of another model's vocabulary are told. */
    public static final WrongMeter OTHER_VOCABULARY = new WrongMeter(0, false, false, true, false, false, 1);

    /** Reasoning is charged and not told. */
    public static final WrongMeter HIDDEN_REASONING = new WrongMeter(0, false, false, false, true, false, 1);

    /** A cache is told of that saves nothing. */
    public static final WrongMeter KEPT_DISCOUNT = new WrongMeter(0, false, false, false, false, true, 1);

    public WrongMeter {
        if (chargedTimes < 1) {
            throw new IllegalArgumentException("chargedTimes is " + chargedTimes + ", must be 1 or more");
        }
    }

    /** Input told with so many tokens more, or fewer. */
    public static WrongMeter offBy(int inputTokens) {
        return new WrongMeter(inputTokens, false, false, false, false, false, 1);
    }

    /** What was used is charged so many times. */
    public static WrongMeter charging(int times) {
        return new WrongMeter(0, false, false, false, false, false, times);
    }

    /** Whether usage is not told as it is. */
    boolean misleads() {
        return inputOffset != 0 || missing || zeroOnStreams || otherVocabulary || hidesReasoning;
    }

    /** Input tokens as they are told of so many that were read. */
    public int toldInput(int read) {
        return Math.max(0, read + inputOffset);
    }
}
