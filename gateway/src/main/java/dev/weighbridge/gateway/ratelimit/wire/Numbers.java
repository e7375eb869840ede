package dev.weighbridge.gateway.ratelimit.wire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as header fields spell them: plain decimals without a sign. Anything else is no number. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(?:\\.\\d{1,20})?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,18})(?:\\.0*)?");

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The count at the start of a list, without its parameters; null where there is none. */
    static @Nullable Long count(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var matcher = COUNT.matcher(text.split("[,;]", 2)[0].strip());
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    /** A count above 0; null where it is not (row T12: a limit of 0 or -1 is none that is told). */
    static @Nullable Long positive(@Nullable String text) {
        Long count = count(text);
        return count == null || count == 0 ? null : count;
    }
}
