package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.measurements.limits.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said of one limit.
 *
 * @param name the limit's name in the gateway's words
 * @param unit what it counts
 * @param windowSeconds its window; null where not told
 * @param all what each response said, in the order of the requests
 * @param epoch the wall clock's time at 0 nanoseconds
 */
record Spoken(String name, Unit unit, @Nullable Long windowSeconds, List<Saying> all, Instant epoch) {

    /** What one response said. */
    record Saying(Observation at, Allowance allowance) {}

    private record Key(String name, Unit unit, @Nullable Long windowSeconds) {}

    static List<Spoken> of(Basis basis) {
        Map<Key, List<Saying>> groups = new LinkedHashMap<>();
        for (Observation one : basis.observations()) {
            if (one.limits() != null) {
                for (Allowance allowance : one.limits().allowances()) {
                    Key key = new Key(allowance.name(), allowance.unit(), allowance.windowSeconds());
                    groups.computeIfAbsent(key, it -> new ArrayList<>()).add(new Saying(one, allowance));
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), basis))
                .toList();
    }

    private static Spoken of(Key key, List<Saying> all, Basis basis) {
        return new Spoken(
                key.name, key.unit, key.windowSeconds, all, basis.log().epoch());
    }

    /** The limit as it was last told; null where it never was. */
    @Nullable
    Long limit() {
        return all.stream()
                .map(saying -> saying.allowance.limit())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The resets that were told, as waits. */
    Stream<Told> resets() {
        return all.stream()
                .flatMap(saying ->
                        Stream.ofNullable(saying.allowance.untilFull()).map(when -> Told.of(saying.at, when, epoch)));
    }

    OptionalDouble longestResetSeconds() {
        return resets().mapToDouble(Told::seconds).max();
    }

    /** Whether it was ever told that nothing is left. */
    boolean everUsedUp() {
        return all.stream()
                .anyMatch(saying -> saying.allowance.remaining() != null && saying.allowance.remaining() == 0);
    }

    /** The limit in words: {@code 20 per 60 s}. */
    String words() {
        return (limit() == null ? "a limit" : limit()) + (windowSeconds == null ? "" : " per " + windowSeconds + " s");
    }
}
