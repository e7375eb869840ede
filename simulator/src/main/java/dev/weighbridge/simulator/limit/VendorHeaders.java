package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Headers as vendors write them, from documents and captures. */
final class VendorHeaders {
    private static final String PREFIX = "x-ratelimit-";

    private VendorHeaders() {}

    static Map<String, String> openRouter(Reading refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Long.toString(refusal.ruling().limit()));
        headers.put("X-RateLimit-Remaining", Long.toString(refusal.ruling().remaining()));
        Optional.ofNullable(refusal.ruling().fullAt())
                .ifPresent(full -> headers.put("X-RateLimit-Reset", Long.toString(full.toEpochMilli())));
        return headers;
    }

    static Map<String, String> openAi(List<Reading> readings) {
        return requestsAndTokens(Readings.requests(readings), Readings.tokens(readings));
    }

    static Map<String, String> groq(List<Reading> readings) {
        List<Reading> requests = readings.stream()
                .filter(reading -> reading.limit().measure() == Measure.REQUESTS)
                .toList();
        List<Reading> tokens = readings.stream()
                .filter(reading -> reading.limit().measure().ofTokens())
                .toList();
        return requestsAndTokens(Readings.ofPeriod(requests, "day"), Readings.ofPeriod(tokens, "minute"));
    }

    private static Map<String, String> requestsAndTokens(Optional<Reading> requests, Optional<Reading> tokens) {
        Map<String, String> headers = new LinkedHashMap<>();
        requests.ifPresent(reading -> headers.putAll(triple(reading, "requests", Durations::go)));
        tokens.ifPresent(reading -> headers.putAll(triple(reading, "tokens", Durations::go)));
        return headers;
    }

    static Map<String, String> cerebras(List<Reading> readings) {
        Map<String, String> headers = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> !reading.limit().window().isZero())
                .forEach(reading -> headers.putAll(
                        triple(reading, unit(reading) + "-" + Readings.period(reading), Durations::decimalSeconds)));
        return headers;
    }

    private static Map<String, String> triple(Reading reading, String of, Function<Duration, String> print) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "limit-" + of, Long.toString(reading.ruling().limit()));
        headers.put(PREFIX + "remaining-" + of, Long.toString(reading.ruling().remaining()));
        reading.untilFull().ifPresent(wait -> headers.put(PREFIX + "reset-" + of, print.apply(wait)));
        return headers;
    }

    static Map<String, String> anthropic(List<Reading> readings) {
        Map<String, String> headers = new LinkedHashMap<>();
        Readings.requests(readings).ifPresent(reading -> anthropic(headers, reading, 1));
        Readings.tokens(readings).ifPresent(reading -> anthropic(headers, reading, 1000));
        return headers;
    }

    private static void anthropic(Map<String, String> headers, Reading reading, long roundedTo) {
        String prefix = "anthropic-ratelimit-" + unit(reading) + "-";
        long remaining = (reading.ruling().remaining() + roundedTo / 2) / roundedTo * roundedTo;
        headers.put(prefix + "limit", Long.toString(reading.ruling().limit()));
        headers.put(prefix + "remaining", Long.toString(remaining));
        Optional.ofNullable(reading.ruling().fullAt())
                .map(full -> full.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS))
                .ifPresent(full -> headers.put(prefix + "reset", full.toString()));
    }

    static Map<String, String> mistral(List<Reading> readings) {
        Map<String, String> headers = new LinkedHashMap<>();
        Readings.requests(readings).ifPresent(reading -> mistral(headers, reading, "req-minute"));
        Readings.tokens(readings).ifPresent(reading -> {
            mistral(headers, reading, "tokens-minute");
            headers.put(PREFIX + "tokens-query-cost", Long.toString(reading.cost()));
        });
        return headers;
    }

    private static void mistral(Map<String, String> headers, Reading reading, String of) {
        headers.put(PREFIX + "limit-" + of, Long.toString(reading.ruling().limit()));
        headers.put(PREFIX + "remaining-" + of, Long.toString(reading.ruling().remaining()));
    }

    static Map<String, String> gitHub(Reading refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "type", gitHubType(refusal));
        headers.put(PREFIX + "limit-requests", Long.toString(refusal.ruling().limit()));
        headers.put(
                PREFIX + "remaining-requests", Long.toString(refusal.ruling().remaining()));
        headers.put(
                PREFIX + "renewalperiod-requests",
                Long.toString(refusal.limit().window().toSeconds()));
        refusal.untilNext()
                .ifPresent(wait -> headers.put(PREFIX + "timeremaining", Long.toString(Durations.ceilSeconds(wait))));
        return headers;
    }

    private static String gitHubType(Reading refusal) {
        if (refusal.limit().measure() == Measure.RUNNING) {
            return "UserConcurrentRequests";
        }
        return Readings.period(refusal).equals("day") ? "UserByDay" : "UserByMinute";
    }

    private static String unit(Reading reading) {
        return reading.limit().measure().ofTokens() ? "tokens" : "requests";
    }
}
