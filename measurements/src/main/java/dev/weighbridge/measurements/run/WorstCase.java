package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;

/**
 * The most one request can use up, reserved before it is sent.
 *
 * @param requests 2 where the engine may silently re-send it, else 1
 * @param tokens input and full output tokens of all of these
 * @param money what these may cost
 */
public record WorstCase(int requests, long tokens, Money money) {}
