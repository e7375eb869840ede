package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.Limit.Scope;
import dev.weighbridge.simulator.limit.LimitKind;
import dev.weighbridge.simulator.limit.Measure;
import dev.weighbridge.simulator.limit.Reading;
import dev.weighbridge.simulator.limit.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** How limits would stand that refuse one request for a given reason. */
final class ScriptedLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Limit REQUESTS = Limit.window("free-models-per-min", Scope.KEY, 20, MINUTE);
    private static final Limit TOKENS =
            Limit.window("tokens-per-min", Scope.KEY, 6000, MINUTE).counting(Measure.TOKENS_RESERVED);
    private static final Limit DAY = Limit.day("free-models-per-day", Scope.KEY, 50);
    private static final Limit AT_ONCE = Limit.concurrency("requests-at-once", Scope.KEY, 5);

    private ScriptedLimits() {}

    /** The limit that refuses, then others that do not. */
    static List<Reading> readings(LimitKind kind, Duration wait, Instant now) {
        Instant next = now.plus(wait);
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        Reading refusal = refusal(kind, next, midnight, now);
        Reading requests = new Reading(REQUESTS, new Ruling(true, 20, 12, now, next), 1, now);
        Reading tokens = new Reading(TOKENS, new Ruling(true, 6000, 2600, now, next), 400, now);
        Reading day = new Reading(DAY, new Ruling(true, 50, 31, now, midnight), 1, now);
        List<Reading> others = List.of(requests, tokens, day);
        return Stream.concat(
                        Stream.of(refusal),
                        others.stream()
                                .filter(other -> !other.limit()
                                        .name()
                                        .equals(refusal.limit().name())))
                .toList();
    }

    private static Reading refusal(LimitKind kind, Instant next, Instant midnight, Instant now) {
        return switch (kind) {
            case REQUESTS, UPSTREAM -> new Reading(REQUESTS.as(kind), new Ruling(false, 20, 0, next, next), 1, now);
            case QUOTA -> new Reading(REQUESTS.as(kind), new Ruling(false, 20, 0, null, null), 1, now);
            case TOKENS -> new Reading(TOKENS, new Ruling(false, 6000, 0, next, next), 400, now);
            case TOO_LARGE -> new Reading(TOKENS, new Ruling(false, 6000, 6000, null, now), 6400, now);
            case DAY -> new Reading(DAY, new Ruling(false, 50, 0, midnight, midnight), 1, now);
            case CONCURRENCY -> new Reading(AT_ONCE, new Ruling(false, 5, 0, null, null), 1, now);
        };
    }
}
