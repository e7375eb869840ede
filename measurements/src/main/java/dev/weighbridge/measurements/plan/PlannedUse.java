package dev.weighbridge.measurements.plan;

import dev.weighbridge.gateway.price.Money;

/** The most that a number of requests can use up. */
record PlannedUse(long requests, long tokens, Money money) {
    static final PlannedUse NOTHING = new PlannedUse(0, 0, Money.ZERO);

    PlannedUse plus(PlannedUse other) {
        return new PlannedUse(requests + other.requests, tokens + other.tokens, money.plus(other.money));
    }

    PlannedUse plus(RequestBound bound) {
        return plus(new PlannedUse(1, bound.tokens(), bound.money()));
    }

    PlannedUse times(long factor) {
        return new PlannedUse(requests * factor, tokens * factor, money.times(factor));
    }
}
