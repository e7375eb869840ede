package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.WorstCase;
import org.jspecify.annotations.Nullable;

/** What may still be used up: the worst case is set aside before a request is sent and settled after. Not thread-safe. */
final class Budget {
    private final Caps caps;
    private long requests;
    private long tokens;
    private Money money;
    private @Nullable String overshoot;

    Budget(Caps caps, WorstCase used) {
        this.caps = caps;
        requests = used.requests();
        tokens = used.tokens();
        money = used.money();
    }

    /** Which cap does not cover this; null where all do. */
    @Nullable
    String shortOf(WorstCase worst) {
        if (requests + worst.requests() > caps.requests()) {
            return "the cap of " + caps.requests() + " requests does not cover the next one";
        } else if (tokens + worst.tokens() > caps.tokens()) {
            return "the cap of " + caps.tokens() + " tokens does not cover the next request";
        } else if (money.plus(worst.money()).compareTo(caps.money()) > 0) {
            return "the cap of " + caps.money() + " does not cover the next request";
        }
        return null;
    }

    void reserve(WorstCase worst) {
        requests += worst.requests();
        tokens += worst.tokens();
        money = money.plus(worst.money());
    }

    void settle(WorstCase worst, WorstCase actual) {
        requests += actual.requests() - worst.requests();
        tokens += actual.tokens() - worst.tokens();
        money = money.minus(worst.money()).plus(actual.money());
        if (actual.money().compareTo(worst.money()) > 0) {
            overshoot = "a bill of " + actual.money() + " came in where at most " + worst.money()
                    + " was set aside; check the price and whether max-tokens is honoured";
        }
    }

    /** Why nothing more may be sent, whatever it costs; null where no bill was too high. */
    @Nullable
    String overshoot() {
        return overshoot;
    }

    /** What was used up or is set aside. */
    Money money() {
        return money;
    }
}
