package dev.weighbridge.simulator.limit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All running counts of a gateway, by limit, key and model. Not thread-safe: the event loop owns it. */
public final class Limiters {
    private final Map<Slot, Limiter> running = new HashMap<>();

    /**
     * The first of the limits that refuses, empty where all admit. A limit that admitted has counted the request even
     * where a later one refuses it.
     */
    public Optional<Refusal> refusal(List<Limit> limits, Caller caller, Instant now) {
        for (Limit limit : limits) {
            Ruling ruling = limiter(limit, caller).admit(now, caller.tokens());
            if (!ruling.admitted()) {
                return Optional.of(new Refusal(limit, ruling, now));
            }
        }
        return Optional.empty();
    }

    private Limiter limiter(Limit limit, Caller caller) {
        String model = limit.scope() == Limit.Scope.MODEL ? caller.model() : "";
        return running.computeIfAbsent(
                new Slot(limit, caller.key(), model),
                slot -> slot.limit().fresh().get());
    }

    private record Slot(Limit limit, String key, String model) {}

    /** Who asks: with which key, for which model, for at most how many tokens. */
    public record Caller(String key, String model, long tokens) {}

    /** A limit that refused, and when. */
    public record Refusal(Limit limit, Ruling ruling, Instant at) {}
}
