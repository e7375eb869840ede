package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;

/**
 * One limiter that may be the one.
 *
 * @param kind which kind it is of
 * @param model its numbers
 * @param weight how likely it is among all guesses
 */
public record Guess(LimiterKind kind, LimiterModel model, double weight) {}
