package dev.weighbridge.simulator.skill;

/**
 * How probable each quality of an answer is; it is wrong with what is left. They are shares of all answers, so the
 * accuracy that is to be measured is {@code right} itself.
 *
 * @param right from 0 to 1, like all of them
 * @param refused that it declines
 * @param truncated that it stops in the middle although the caller's limit is not reached
 * @param broken that its JSON is broken; added to what is wrong where an answer is no JSON and calls no tool
 */
public record Odds(double right, double refused, double truncated, double broken) {
    /** What sums of decimal fractions may miss by. */
    static final double ROUNDING = 1e-9;

    /**
     * Odds.
     *
     * @throws IllegalArgumentException where one is not in 0 to 1, or all are more than 1 together
     */
    public Odds {
        requireShare("right", right);
        requireShare("refused", refused);
        requireShare("truncated", truncated);
        requireShare("broken", broken);
        double sum = right + refused + truncated + broken;
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException("right, refused, truncated and broken are " + sum
                    + " together, must be 1 at most; lower one of them");
        }
    }

    /** Right with this probability, else wrong. */
    public static Odds ofRight(double right) {
        return new Odds(right, 0, 0, 0);
    }

    /**
     * The same that is right so much more or, below 0, less often.
     *
     * @param points in shares of 1: -0.1 for ten points less
     */
    public Odds plus(double points) {
        return new Odds(right + points, refused, truncated, broken);
    }

    /** The same with another probability to refuse. */
    public Odds withRefused(double other) {
        return new Odds(right, other, truncated, broken);
    }

    /** What a draw means. Small draws are right, so who is right at better odds is right at worse ones or comes near. */
    Quality at(double draw, boolean breakable) {
        if (draw < right) {
            return Quality.RIGHT;
        }
        if (draw < right + refused) {
            return Quality.REFUSED;
        }
        if (draw < right + refused + truncated) {
            return Quality.TRUNCATED;
        }
        return breakable && draw < right + refused + truncated + broken ? Quality.BROKEN : Quality.WRONG;
    }

    static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", must be 0 to 1");
        }
    }
}
