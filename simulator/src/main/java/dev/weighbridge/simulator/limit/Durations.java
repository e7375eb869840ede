package dev.weighbridge.simulator.limit;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as headers spell them. */
final class Durations {
    private static final int NANO_DIGITS = 9;

    private Durations() {}

    static long ceilSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    static long ceilMillis(Duration duration) {
        return duration.plusNanos(999_999).toMillis();
    }

    /** Seconds with as many decimals as there are, one at least: {@code 57.0}, {@code 33011.382867}. */
    static String decimalSeconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), NANO_DIGITS).stripTrailingZeros();
        return seconds.setScale(Math.max(1, seconds.scale())).toPlainString();
    }

    /** As Go prints it, to the millisecond: {@code 12ms}, {@code 3.326s}, {@code 6m0s}, {@code 1h23m31s}. */
    static String go(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + "ms";
        }
        String hours = duration.toHours() > 0 ? duration.toHours() + "h" : "";
        String minutes = duration.toMinutes() > 0 ? duration.toMinutesPart() + "m" : "";
        String fraction = millis % 1000 == 0
                ? ""
                : "." + Long.toString(1000 + millis % 1000).substring(1).replaceAll("0+$", "");
        return hours + minutes + duration.toSecondsPart() + fraction + "s";
    }
}
