package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;

/** What a limiter may be after what was observed: one limit, or two at once. */
sealed interface Contender permits Standing, Joint {
    /** Which kind. */
    LimiterKind kind();

    /** Whether others use the limit as well. */
    boolean shared();

    /** The logarithm of its probability, not normalised. */
    double logMass();

    /** The logarithm of the probability of its likeliest piece. */
    double bestPiece();

    /** Whether nothing explains the observations as this. */
    boolean empty();

    /** The limiter in the middle of the most likely numbers. */
    LimiterModel likeliest();

    /** What is known of the numbers of each limit. */
    List<Numbers> numbers();

    /** Some limiters of it, evenly over their probability. */
    List<Guess> guesses(int count, double weight);
}
