package dev.weighbridge.evalsuites.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls made so far, by name; a call that is made several times has several. */
public final class Observations {
    private final Map<String, List<Observation>> byCall = new LinkedHashMap<>();

    void add(Observation observation) {
        byCall.computeIfAbsent(observation.call(), call -> new ArrayList<>()).add(observation);
    }

    /** All of a call, at least one. */
    List<Observation> all(String call) {
        return List.copyOf(byCall.getOrDefault(call, List.of()));
    }

    /** The first of a call, which was made. */
    Observation one(String call) {
        return all(call).get(0);
    }

    boolean has(String call) {
        return byCall.containsKey(call);
    }

    /** Everything that was seen. */
    List<Observation> everything() {
        return byCall.values().stream().flatMap(List::stream).toList();
    }

    /** The first of these that was not delivered for a reason that is not the claim's: a limit, an outage, our timers. */
    static Optional<Observation> hindered(List<Observation> observations) {
        return observations.stream().filter(Hindrance::isOne).findFirst();
    }
}
