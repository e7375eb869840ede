package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Reads what bounds a run: its caps, and when a request is given up. */
final class BoundsReader {
    private static final Money ONE_DOLLAR = Money.ofUsd(BigDecimal.ONE);
    private static final Caps REAL = new Caps(100, 1_000_000, ONE_DOLLAR);
    private static final Caps SIMULATED = new Caps(10_000, 100_000_000, ONE_DOLLAR);

    private BoundsReader() {}

    static Caps caps(Section root, List<Target> targets) {
        Caps otherwise = targets.stream().allMatch(Target::simulated) ? SIMULATED : REAL;
        return root.section("caps", Keys.CAPS)
                .map(caps -> new Caps(
                        count(caps, "requests", otherwise.requests()),
                        count(caps, "tokens", otherwise.tokens()),
                        caps.find("usd").map(PriceReader::money).orElse(otherwise.money())))
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

    private static long count(Section caps, String key, long otherwise) {
        return caps.find(key)
                .map(value -> value.integer(1L, 1_000_000_000_000L))
                .orElse(otherwise);
    }

    private static Duration duration(Section given, String key, Duration otherwise) {
        return given.find(key).map(Value::duration).orElse(otherwise);
    }
}
