package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a limit says of its unit and window. */
final class Units {
    private static final Pattern PERIOD = Pattern.compile("(?:^|[-_]|by)(second|minute|hour|day)$");

    private Units() {}

    /** The unit that a name in lower case speaks of. */
    static Unit of(String name) {
        if (name.contains("concurren")) {
            return Unit.CONCURRENCY;
        } else if (name.contains("token")) {
            return ofTokens(name);
        }
        return name.contains("req") ? Unit.REQUESTS : Unit.UNKNOWN;
    }

    private static Unit ofTokens(String name) {
        if (name.contains("input")) {
            return Unit.INPUT_TOKENS;
        }
        return name.contains("output") ? Unit.OUTPUT_TOKENS : Unit.TOKENS;
    }

    /** The seconds of the period a name in lower case ends with; null where it names none. */
    static @Nullable Long windowSeconds(String name) {
        Matcher period = PERIOD.matcher(name);
        return period.find() ? seconds(period.group(1)) : null;
    }

    private static Long seconds(String period) {
        return switch (period) {
            case "second" -> 1L;
            case "minute" -> 60L;
            case "hour" -> 3600L;
            default -> 86_400L;
        };
    }
}
