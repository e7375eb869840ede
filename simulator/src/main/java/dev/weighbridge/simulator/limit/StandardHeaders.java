package dev.weighbridge.simulator.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Headers of the IETF's drafts, and the plain ones they come from. */
final class StandardHeaders {
    private StandardHeaders() {}

    static Map<String, String> draft06(List<Reading> readings) {
        return Readings.any(readings)
                .map(reading -> triple("RateLimit-", reading, Long.toString(resetSeconds(reading))))
                .orElseGet(Map::of);
    }

    static Map<String, String> epochSeconds(List<Reading> readings) {
        return Readings.any(readings)
                .map(reading -> triple("X-RateLimit-", reading, Long.toString(epochSecond(reading))))
                .orElseGet(Map::of);
    }

    static Map<String, String> draft07(List<Reading> readings) {
        return Readings.any(readings)
                .map(reading -> Map.of(
                        "RateLimit-Policy",
                        reading.ruling().limit() + ";w=" + windowSeconds(reading),
                        "RateLimit",
                        "limit=" + reading.ruling().limit() + ", remaining="
                                + reading.ruling().remaining() + ", reset=" + resetSeconds(reading)))
                .orElseGet(Map::of);
    }

    static Map<String, String> draft10(List<Reading> readings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Policy", list(readings, StandardHeaders::policy));
        headers.put("RateLimit", list(readings, StandardHeaders::state));
        return headers;
    }

    private static String policy(Reading reading) {
        return named(reading) + ";q=" + reading.ruling().limit() + ";w=" + windowSeconds(reading);
    }

    private static String state(Reading reading) {
        return named(reading) + ";r=" + reading.ruling().remaining() + ";t=" + resetSeconds(reading);
    }

    private static String list(List<Reading> readings, Function<Reading, String> print) {
        return readings.stream()
                .filter(reading -> !reading.limit().window().isZero())
                .map(print)
                .collect(Collectors.joining(", "));
    }

    private static String named(Reading reading) {
        return '"' + reading.limit().name() + '"';
    }

    private static Map<String, String> triple(String prefix, Reading reading, String reset) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(prefix + "Limit", Long.toString(reading.ruling().limit()));
        headers.put(prefix + "Remaining", Long.toString(reading.ruling().remaining()));
        headers.put(prefix + "Reset", reset);
        return headers;
    }

    private static long resetSeconds(Reading reading) {
        return reading.untilFull().map(Durations::ceilSeconds).orElse(0L);
    }

    private static long epochSecond(Reading reading) {
        return Optional.ofNullable(reading.ruling().fullAt())
                .orElse(reading.at())
                .plusNanos(999_999_999)
                .getEpochSecond();
    }

    private static long windowSeconds(Reading reading) {
        return Durations.ceilSeconds(reading.limit().window());
    }
}
