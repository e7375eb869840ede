package dev.weighbridge.simulator.limit;

import dev.weighbridge.simulator.limit.Passage.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All running counts of a gateway, by limit, key and model. Not thread-safe: the event loop owns it. */
public final class Limiters {
    private final Map<Slot, Limiter> running = new HashMap<>();

    /** Asks all limits; the request is counted where all of them admit it, else by none but those that count refusals. */
    public Passage passage(List<Limit> limits, Caller caller, Instant now) {
        List<Claim> claims = limits.stream().map(limit -> claim(limit, caller)).toList();
        return Passage.of(claims, now);
    }

    private Claim claim(Limit limit, Caller caller) {
        Limiter limiter = running.computeIfAbsent(
                slot(limit, caller), slot -> slot.limit().fresh().get());
        return new Claim(limit, limiter, limit.measure().cost(caller.tokens()));
    }

    private static Slot slot(Limit limit, Caller caller) {
        return switch (limit.scope()) {
            case ACCOUNT -> new Slot(limit, "", "");
            case KEY -> new Slot(limit, caller.key(), "");
            case MODEL -> new Slot(limit, caller.key(), caller.model());
            case ALIAS -> new Slot(limit, caller.key(), caller.alias().toLowerCase(Locale.ROOT));
        };
    }

    private record Slot(Limit limit, String key, String model) {}

    /**
     * Who asks.
     *
     * @param key with which key
     * @param model the model's id
     * @param alias the model as the request spells it
     * @param tokens how many tokens it may use, prompt and answer
     */
    public record Caller(String key, String model, String alias, long tokens) {}
}
