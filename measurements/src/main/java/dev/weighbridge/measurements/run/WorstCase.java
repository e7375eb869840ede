package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;

/**
 * The most one request can use up, reserved before it is sent.
 *
 * @param requests 2 where the engine may silently re-send it, else 1
 * @param tokens input and full output tokens of all of these
 * @param money what these may cost
 */
public record WorstCase(int requests, long tokens, Money money) {

    /** The most that this many of its sends can have used up. */
    public WorstCase ofSends(int sends) {
        if (sends >= requests) {
            return new WorstCase(sends, tokens, money);
        }
        return new WorstCase(sends, tokens / requests * sends, new Money(money.picoUsd() / requests * sends));
    }
}
