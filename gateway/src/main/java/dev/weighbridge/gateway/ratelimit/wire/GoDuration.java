package dev.weighbridge.gateway.ratelimit.wire;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations like {@code 1m23.5s}, as Go prints them; {@code 46s} of Protocol Buffers' JSON is one of them. */
final class GoDuration {
    /** The grammar, for searching in prose; bounded, because a pattern of any length takes stack by its length. */
    static final String GRAMMAR = "(?:\\d{1,12}(?:\\.\\d{1,12})?(?:h|ms|m|s|us|µs|ns)){1,7}";

    private static final Pattern WHOLE = Pattern.compile(GRAMMAR);
    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)(h|ms|m|s|us|µs|ns)");
    private static final Map<String, BigDecimal> MILLIS = Map.of(
            "h", BigDecimal.valueOf(3_600_000),
            "m", BigDecimal.valueOf(60_000),
            "s", BigDecimal.valueOf(1000),
            "ms", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1, 3),
            "µs", BigDecimal.valueOf(1, 3),
            "ns", BigDecimal.valueOf(1, 6));

    private GoDuration() {}

    /** The milliseconds of a duration, empty where the text is none. */
    static Optional<BigDecimal> millis(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        while (part.find()) {
            BigDecimal unit = MILLIS.getOrDefault(part.group(2), BigDecimal.ZERO);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        return Optional.of(sum);
    }
}
