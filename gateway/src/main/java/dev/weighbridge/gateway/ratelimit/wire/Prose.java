package dev.weighbridge.gateway.ratelimit.wire;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Waits in sentences: {@code try again in 84ms}, {@code retry after 20 seconds}. */
final class Prose {
    private static final int LONGEST = 16 << 10;
    private static final Pattern WAIT = Pattern.compile("(?:try again|retry|wait) (?:in |after |for )?(?:about )?"
            + "(?:(" + GoDuration.GRAMMAR
            + ")|(\\d{1,12}(?:\\.\\d{1,12})?) ?(millisecond|second|sec|minute|min|hour)s?)"
            + "(?!\\w)");

    private Prose() {}

    /** The milliseconds of the last wait that is told, empty where none is. */
    static Optional<BigDecimal> millis(String text) {
        String words = (text.length() <= LONGEST ? text : text.substring(0, LONGEST)).toLowerCase(Locale.ROOT);
        return WAIT.matcher(words)
                .results()
                .reduce((first, second) -> second)
                .flatMap(it -> it.group(1) != null
                        ? GoDuration.millis(it.group(1))
                        : GoDuration.millis(it.group(2) + unit(it.group(3))));
    }

    private static String unit(String word) {
        return switch (word) {
            case "millisecond" -> "ms";
            case "second", "sec" -> "s";
            case "minute", "min" -> "m";
            default -> "h";
        };
    }
}
