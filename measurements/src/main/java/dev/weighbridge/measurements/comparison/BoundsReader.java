package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what bounds a run: its caps, and when a request is given up. */
final class BoundsReader {
    private static final Money ONE_DOLLAR = Money.ofUsd(BigDecimal.ONE);
    private static final Caps REAL = new Caps(100, 1_000_000, ONE_DOLLAR);
    private static final Caps SIMULATED = new Caps(10_000, 100_000_000, ONE_DOLLAR);

    private static final double LEAST_MINUTES = 0.05;
    private static final double MOST_MINUTES = 100_000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private BoundsReader() {}

    static Caps caps(Section root, List<Target> targets) {
        Caps otherwise = targets.stream().allMatch(Target::simulated) ? SIMULATED : REAL;
        return root.section("caps", Keys.CAPS)
                .map(caps -> new Caps(
                        count(caps, "requests").orElse(otherwise.requests()),
                        count(caps, "tokens").orElse(otherwise.tokens()),
                        caps.find("usd").map(PriceReader::money).orElse(otherwise.money()),
                        caps.find("minutes").map(BoundsReader::minutes).orElse(null),
                        ofTargets(caps, targets)))
                .orElse(otherwise);
    }

    static Timeouts timeouts(Section root) {
        return root.section("timeouts", Keys.TIMEOUTS)
                .map(given -> new Timeouts(
                        duration(given, "connect", Timeouts.DEFAULT.connect()),
                        duration(given, "headers", Timeouts.DEFAULT.headers()),
                        duration(given, "data-idle", Timeouts.DEFAULT.dataIdle()),
                        duration(given, "total", Timeouts.DEFAULT.total())))
                .orElse(Timeouts.DEFAULT);
    }

    private static Map<String, Caps.Part> ofTargets(Section caps, List<Target> targets) {
        if (!caps.has("targets")) {
            return Map.of();
        }
        List<String> names = targets.stream().map(Target::name).toList();
        Map<String, Caps.Part> parts = new LinkedHashMap<>();
        caps.named("targets", Keys.TARGET_CAPS, (name, part) -> Map.entry(name, part(part)))
                .forEach(entry -> parts.put(checked(entry.getKey(), names, caps), entry.getValue()));
        return parts;
    }

    private static String checked(String name, List<String> names, Section caps) {
        if (!names.contains(name)) {
            throw caps.error(
                    "targets", "has \"" + name + "\", and no target has this name; " + DidYouMean.phrase(name, names));
        }
        return name;
    }

    private static Caps.Part part(Section part) {
        return new Caps.Part(
                count(part, "requests").orElse(null),
                count(part, "tokens").orElse(null),
                part.find("usd").map(PriceReader::money).orElse(null));
    }

    private static Duration minutes(Value value) {
        return Duration.ofMillis(Math.round(value.between(LEAST_MINUTES, MOST_MINUTES) * MILLIS_PER_MINUTE));
    }

    private static Optional<Long> count(Section caps, String key) {
        return caps.find(key).map(value -> value.integer(1L, 1_000_000_000_000L));
    }

    private static Duration duration(Section given, String key, Duration otherwise) {
        return given.find(key).map(Value::duration).orElse(otherwise);
    }
}
