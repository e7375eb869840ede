package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Picks what headers tell of. */
final class Readings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Readings() {}

    /** The limit of requests that is nearest to its end. */
    static Optional<Reading> requests(List<Reading> readings) {
        return tightest(readings, reading -> reading.limit().measure() == Measure.REQUESTS);
    }

    /** The limit of tokens that is nearest to its end. */
    static Optional<Reading> tokens(List<Reading> readings) {
        return tightest(readings, reading -> reading.limit().measure().ofTokens());
    }

    /** The limit nearest to its end of those with a window. */
    static Optional<Reading> any(List<Reading> readings) {
        return tightest(readings, reading -> !reading.limit().window().isZero());
    }

    static Optional<Reading> ofPeriod(List<Reading> readings, String period) {
        return tightest(readings, reading -> period(reading).equals(period));
    }

    static String period(Reading reading) {
        Duration window = reading.limit().window();
        if (window.compareTo(DAY) >= 0) {
            return "day";
        }
        return window.compareTo(HOUR) >= 0 ? "hour" : "minute";
    }

    private static Optional<Reading> tightest(List<Reading> readings, Predicate<Reading> which) {
        return readings.stream()
                .filter(which)
                .min(Comparator.comparingLong(reading -> reading.ruling().remaining()));
    }
}
