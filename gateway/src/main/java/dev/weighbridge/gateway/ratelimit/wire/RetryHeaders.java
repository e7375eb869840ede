package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.util.Optional;

/** The headers that ask to wait: the one in milliseconds is the more exact and goes first (row T08). */
final class RetryHeaders {
    private RetryHeaders() {}

    static Optional<RetryHint> read(HeaderFields fields, WhenParser when) {
        return hint(fields, "retry-after-ms", Place.RETRY_AFTER_MS, Source.RETRY_AFTER_MS, when)
                .or(() -> hint(fields, "x-ms-retry-after-ms", Place.RETRY_AFTER_MS, Source.RETRY_AFTER_MS, when))
                .or(() -> hint(fields, "retry-after", Place.RETRY_AFTER, Source.RETRY_AFTER, when));
    }

    private static Optional<RetryHint> hint(
            HeaderFields fields, String name, Place place, Source source, WhenParser when) {
        return fields.value(name).flatMap(value -> parse(value, place, when)).map(it -> new RetryHint(it, source));
    }

    /** As a whole, since a date holds a comma; else the first of a list (row T13). */
    private static Optional<When> parse(String value, Place place, WhenParser when) {
        return when.parse(place, value).or(() -> when.parse(place, value.split(",", 2)[0]));
    }
}
