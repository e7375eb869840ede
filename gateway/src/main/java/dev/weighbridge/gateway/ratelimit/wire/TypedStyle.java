package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one limit GitHub Models tells of, in a refusal: {@code x-ratelimit-type: UserByMinute} with the period and the
 * time that remains of it. How much it holds is told in prose only.
 */
final class TypedStyle {
    private static final int LONGEST_NAME = 60;

    private TypedStyle() {}

    static List<Allowance> read(HeaderFields fields, WhenParser when) {
        String type = fields.get("x-ratelimit-type");
        return type == null || type.isEmpty() || type.length() > LONGEST_NAME
                ? List.of()
                : List.of(allowance(type, fields, when));
    }

    private static Allowance allowance(String type, HeaderFields fields, WhenParser when) {
        String name = type.toLowerCase(Locale.ROOT);
        When untilFull = fields.value("x-ratelimit-timeremaining")
                .flatMap(value -> when.parse(Place.RESET, value))
                .orElse(null);
        return new Allowance(unit(name), type, window(name, fields), null, null, untilFull);
    }

    private static Unit unit(String name) {
        Unit named = Units.of(name);
        return named == Unit.UNKNOWN && name.startsWith("user") ? Unit.REQUESTS : named;
    }

    /** What is counted at once has no window. */
    private static @Nullable Long window(String name, HeaderFields fields) {
        if (Units.of(name) == Unit.CONCURRENCY) {
            return null;
        }
        Long named = Units.windowSeconds(name);
        return named != null ? named : Numbers.positive(fields.get("x-ratelimit-renewalperiod-requests"));
    }
}
