package dev.weighbridge.measurements.limits.inference;

/**
 * A piece of a hypothesis that explains what was decided.
 *
 * @param box its numbers
 * @param limit its limit
 * @param penalty the mask's penalty, shortest and longest both 0 for none
 * @param logMass the logarithm of its share of the prior times its likelihood
 * @param grid what its phase counts from
 */
record Leaf(Box box, double limit, Mask penalty, double logMass, Grid grid) {}
