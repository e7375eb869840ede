package dev.weighbridge.simulator.skill;

import dev.weighbridge.simulator.seed.Seeds;

/**
 * How good a model is as a judge. Draws are a pure function of seed, model and prompt: the same question gets the same
 * judgement, and both orders of a pair are two questions.
 *
 * @param accuracy the probability that it says of an answer what is true of it, 0 to 1
 * @param bias the probability that it finds the answer better that it is shown first, whatever it says, 0 to 1
 */
public record Judgement(double accuracy, double bias) {
    /** Of every model unless told otherwise. Assumed, a measurement of no model. */
    public static final Judgement USUAL = new Judgement(0.9, 0.1);

    /**
     * A judge.
     *
     * @throws IllegalArgumentException where one of them is not in 0 to 1
     */
    public Judgement {
        Odds.requireShare("accuracy", accuracy);
        Odds.requireShare("bias", bias);
    }

    /** Whether it says what is true of a single answer, or of a pair where its bias does not decide. */
    public boolean followsTruth(long seed, String model, String prompt) {
        return Seeds.random(seed, "judge", model, prompt).nextDouble() < accuracy;
    }

    /** Whether its bias decides a pair. */
    public boolean takesFirst(long seed, String model, String prompt) {
        return Seeds.random(seed, "bias", model, prompt).nextDouble() < bias;
    }

    /** The probability that both orders of a pair of which one answer is right and one wrong agree. */
    public double consistency() {
        double shownFirst = bias + (1 - bias) * accuracy;
        double shownSecond = (1 - bias) * accuracy;
        return shownFirst * shownSecond + (1 - shownFirst) * (1 - shownSecond);
    }

    /** The probability that it finds the right one of such a pair better, in both orders. */
    public double findsBetter() {
        return (bias + (1 - bias) * accuracy) * (1 - bias) * accuracy;
    }
}
