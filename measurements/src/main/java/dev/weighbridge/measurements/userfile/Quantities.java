package dev.weighbridge.measurements.userfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, rates and concurrency as people write them. */
public final class Quantities {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?) ?(ms|s|m)");
    private static final Pattern RATE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) ?/ ?(s|m)");
    private static final Pattern CONCURRENCY = Pattern.compile("concurrency (\\d{1,4})");
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    private Quantities() {}

    /** {@code 800ms}, {@code 1.5s}, {@code 2m}; empty where it is none or not above 0. */
    public static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(nanosPer(matcher.group(2)));
        return Optional.of(Duration.ofNanos(nanos.longValue())).filter(duration -> !duration.isZero());
    }

    /** {@code 2/s} or {@code 30/m}, per second; empty where it is none or not above 0. */
    public static Optional<Double> perSecond(String text) {
        Matcher matcher = RATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal rate = new BigDecimal(matcher.group(1));
        BigDecimal perSecond =
                matcher.group(2).equals("m") ? rate.divide(SECONDS_PER_MINUTE, MathContext.DECIMAL64) : rate;
        return Optional.of(perSecond.doubleValue()).filter(value -> value > 0);
    }

    /** {@code concurrency 8}, 1 to 9999; empty where it is none. */
    public static Optional<Integer> concurrency(String text) {
        Matcher matcher = CONCURRENCY.matcher(text);
        return matcher.matches()
                ? Optional.of(Integer.valueOf(matcher.group(1))).filter(count -> count > 0)
                : Optional.empty();
    }

    private static BigDecimal nanosPer(String unit) {
        return switch (unit) {
            case "ms" -> BigDecimal.valueOf(1_000_000);
            case "s" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(60_000_000_000L);
        };
    }
}
