package dev.weighbridge.measurements.forecast;

/**
 * What one case used in an earlier run, a request on average, and how long its request is.
 *
 * @param length the length of its request, in any one unit that is the same for all cases; above 0
 * @param inputTokens input tokens
 * @param tokens input and output tokens
 * @param picoUsd what it cost at today's price
 */
public record SeenCase(double length, double inputTokens, double tokens, double picoUsd) {}
