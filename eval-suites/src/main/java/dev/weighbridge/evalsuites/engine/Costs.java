package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.run.WorstCase;

/** What items can cost and did. */
public interface Costs {
    /** The most that one sending of an item can use up. */
    WorstCase worst(EvalItem item);

    /** What a target charges. */
    TokenPrice price(String target);
}
