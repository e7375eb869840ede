package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import java.util.Optional;

/** What was used up and set aside, of all targets together or of one. Not thread-safe. */
final class CapUse {
    private long requests;
    private long tokens;
    private Money money = Money.ZERO;

    void add(WorstCase more) {
        requests += more.requests();
        tokens += more.tokens();
        money = money.plus(more.money());
    }

    void remove(WorstCase less) {
        requests -= less.requests();
        tokens -= less.tokens();
        money = money.minus(less.money());
    }

    Money money() {
        return money;
    }

    /**
     * Why a request with this worst case may not be sent, empty where it may.
     *
     * @param whose the caps' place below {@code caps} in a comparison, ending in a dot; empty for that of all
     */
    Optional<String> refusal(Caps.Part caps, String whose, WorstCase worst) {
        if (caps.requests() != null && requests + worst.requests() > caps.requests()) {
            return Optional.of(words(whose + "requests", requests, caps.requests(), worst.requests()));
        } else if (caps.tokens() != null && tokens + worst.tokens() > caps.tokens()) {
            return Optional.of(words(whose + "tokens", tokens, caps.tokens(), worst.tokens()));
        } else if (caps.money() != null && money.plus(worst.money()).compareTo(caps.money()) > 0) {
            return Optional.of(words(whose + "usd", money, caps.money(), worst.money()));
        }
        return Optional.empty();
    }

    private static String words(String cap, Object used, Object most, Object next) {
        return cap + " " + used + " of " + most + " used or reserved, the next request may take " + next
                + "; raise caps." + cap;
    }
}
