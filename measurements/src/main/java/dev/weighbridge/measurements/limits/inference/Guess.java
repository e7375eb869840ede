package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;

/**
 * One limiter that may be the one.
 *
 * @param part which family it is of
 * @param model its numbers
 * @param weight how likely it is among all guesses
 */
public record Guess(Part part, LimiterModel model, double weight) {}
