package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.Refused;
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
            return reached("requests", requests + " of " + caps.requests(), Integer.toString(worst.requests()));
        } else if (tokens + worst.tokens() > caps.tokens()) {
            return reached("tokens", tokens + " of " + caps.tokens(), Long.toString(worst.tokens()));
        } else if (money.plus(worst.money()).compareTo(caps.money()) > 0) {
            return reached("usd", money + " of " + caps.money(), worst.money().toString());
        }
        return null;
    }

    private static String reached(String cap, String used, String next) {
        return Refused.CAP_REACHED + cap + " " + used + " used or reserved, the next request may take " + next
                + "; raise caps." + cap;
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
