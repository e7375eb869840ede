package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.time.Duration;
import java.util.Optional;

/** Reads whether and how limits are looked for: for all targets, and for one. */
final class LimitsReader {
    private static final int MOST_REQUESTS = 10_000;
    private static final double LEAST_MINUTES = 0.05;
    private static final double MOST_MINUTES = 60;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final Optional<Section> common;

    private LimitsReader(Optional<Section> common) {
        this.common = common;
    }

    /** A reader that knows what the file says for all targets. */
    static LimitsReader of(Section root) {
        Optional<Section> common = root.section("limits", Keys.LIMITS);
        return new LimitsReader(common);
    }

    /** What holds for one target: its own word before the common one, and that before what is usual. */
    LimitProbing read(Section target, Provider provider, TokenPrice price) {
        LimitProbing usual = LimitProbing.usual(price.free(), provider == Provider.SIMULATED);
        LimitProbing ofAll = common.map(section -> read(section, usual)).orElse(usual);
        return target.section("limits", Keys.LIMITS)
                .map(section -> read(section, ofAll))
                .orElse(ofAll);
    }

    private static LimitProbing read(Section section, LimitProbing otherwise) {
        return new LimitProbing(
                section.find("probe").map(Value::bool).orElse(otherwise.probe()),
                section.find("requests")
                        .map(value -> value.integer(1, MOST_REQUESTS))
                        .orElse(otherwise.requests()),
                section.find("minutes").map(LimitsReader::minutes).orElse(otherwise.time()),
                section.find("scope").map(Value::bool).orElse(otherwise.scope()),
                section.find("tokens").map(Value::bool).orElse(otherwise.tokens()));
    }

    private static Duration minutes(Value value) {
        return Duration.ofMillis(Math.round(value.between(LEAST_MINUTES, MOST_MINUTES) * MILLIS_PER_MINUTE));
    }
}
