package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.Money;

/**
 * What a run may use up at most, warm-up and retries included.
 *
 * @param requests requests of all targets together
 * @param tokens input and output tokens of all targets together, by worst case before they are sent
 * @param money what all targets together may charge
 */
public record Caps(long requests, long tokens, Money money) {}
