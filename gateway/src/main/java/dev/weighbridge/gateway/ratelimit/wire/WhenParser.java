package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads every value that tells a time to come: seconds, milliseconds, Go durations, HTTP dates, RFC 3339, seconds and
 * milliseconds since the epoch, and waits in prose. A value that is not positive, has passed, lies further off than is
 * believed or cannot be read is unknown, which is empty and never zero. Fractions of a millisecond are rounded up, so
 * that a wait is never shorter than was asked. Immutable; no text makes it throw.
 */
public final class WhenParser {
    /** The furthest that is believed unless told otherwise: limits of a day exist, and clocks differ. */
    public static final Duration DEFAULT_FURTHEST = Duration.ofDays(1).plusMinutes(1);

    private static final Duration FURTHEST_OF_ALL = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 100;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    /** From here on a number is seconds since the epoch: as a wait it would be 31 years. */
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    private static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);
    /** The year 2286; a number beyond it has another unit. */
    private static final BigDecimal END_OF_EPOCH_MILLIS = BigDecimal.valueOf(10_000_000_000_000L);

    private final Duration furthest;
    private final @Nullable Instant date;

    /** Where a value stands, which decides what a bare number means. */
    public enum Place {
        /** {@code Retry-After} and fields of its kind: seconds. */
        RETRY_AFTER,
        /** {@code retry-after-ms}: milliseconds. */
        RETRY_AFTER_MS,
        /** The reset of a limit: seconds, or by its size seconds or milliseconds since the epoch. */
        RESET,
        /** The message of an error, of which the last wait counts; a bare number means nothing. */
        PROSE
    }

    /**
     * A parser for the values of one response.
     *
     * @param furthest the longest wait that is believed, above 0 and at most 366 days
     * @param date the moment of the response by the gateway's own clock, from its {@code Date}; null where not told
     */
    public WhenParser(Duration furthest, @Nullable Instant date) {
        this.furthest = checked(furthest);
        this.date = date;
    }

    static Duration checked(Duration furthest) {
        if (furthest.isNegative() || furthest.isZero() || furthest.compareTo(FURTHEST_OF_ALL) > 0) {
            throw new IllegalArgumentException("furthest is " + furthest + "; give a time above 0, up to 366 days");
        }
        return furthest;
    }

    /** The time that the text at this place tells, empty where it is unknown. */
    public Optional<When> parse(Place place, String text) {
        if (place == Place.PROSE) {
            return Prose.millis(text).flatMap(this::after);
        }
        String value = text.strip();
        if (value.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Numbers.decimal(value);
        return number.isPresent() ? ofNumber(place, number.get()) : ofText(value);
    }

    private Optional<When> ofNumber(Place place, BigDecimal number) {
        if (place == Place.RETRY_AFTER_MS) {
            return after(number);
        } else if (place == Place.RETRY_AFTER || number.compareTo(EPOCH_SECONDS) < 0) {
            return after(number.multiply(THOUSAND));
        }
        BigDecimal millis = number.compareTo(EPOCH_MILLIS) < 0 ? number.multiply(THOUSAND) : number;
        return millis.compareTo(END_OF_EPOCH_MILLIS) < 0
                ? at(Instant.ofEpochMilli(roundedUp(millis)))
                : Optional.empty();
    }

    private Optional<When> ofText(String value) {
        Optional<BigDecimal> duration = GoDuration.millis(value);
        if (duration.isPresent()) {
            return after(duration.get());
        }
        Optional<Instant> moment = HttpDate.parse(value);
        return moment.isPresent()
                ? moment.flatMap(this::ofHttpDate)
                : rfc3339(value).flatMap(this::at);
    }

    /** Against the response's own date the skew between the clocks drops out. */
    private Optional<When> ofHttpDate(Instant moment) {
        return date == null
                ? at(moment)
                : after(BigDecimal.valueOf(Duration.between(date, moment).toSeconds())
                        .multiply(THOUSAND));
    }

    private static Optional<Instant> rfc3339(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<When> after(BigDecimal millis) {
        return millis.signum() > 0 && millis.compareTo(BigDecimal.valueOf(furthest.toMillis())) <= 0
                ? Optional.of(new When.After(roundedUp(millis)))
                : Optional.empty();
    }

    private Optional<When> at(Instant moment) {
        boolean believed = date == null
                ? moment.getEpochSecond() > 0 && moment.isBefore(Instant.ofEpochMilli(END_OF_EPOCH_MILLIS.longValue()))
                : moment.isAfter(date) && !moment.isAfter(date.plus(furthest));
        return believed ? Optional.of(new When.At(moment.toEpochMilli())) : Optional.empty();
    }

    private static long roundedUp(BigDecimal millis) {
        return millis.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
