package dev.weighbridge.measurements.summary;

/**
 * What became of answers that were to be graded. Right, wrong, without an answer, refused and truncated ones say something
 * of the model; the others do not.
 *
 * @param right answers that are right
 * @param wrong answers that are wrong
 * @param noAnswer answers with nothing in them that could be compared
 * @param refused answers that the model or a filter declined
 * @param truncated answers that were cut off at their token limit
 * @param infrastructure requests that the gateway, the network or a limit left without an answer
 * @param notGradable answers of which nothing is known, since something is missing or a check failed
 * @param missing what was planned and is not there, and what was never asked to its end
 * @param accuracy the right ones of those that say something of the model; its interval is Wilson's, or a wider one where
 *     cases share something
 * @param clusters how many independent pieces the accuracy comes from; its {@code n} where each answer stands for itself
 */
public record Answers(
        int right,
        int wrong,
        int noAnswer,
        int refused,
        int truncated,
        int infrastructure,
        int notGradable,
        int missing,
        Share accuracy,
        int clusters) {

    /** How many answers came. */
    public int came() {
        return right + wrong + noAnswer + refused + truncated + notGradable;
    }

    /** How many were planned or asked. */
    public int all() {
        return came() + infrastructure + missing;
    }
}
