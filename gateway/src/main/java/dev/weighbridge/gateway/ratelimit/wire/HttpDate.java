package dev.weighbridge.gateway.ratelimit.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three formats of a date in HTTP (RFC 9110, section 5.6.7). */
final class HttpDate {
    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US).withZone(ZoneOffset.UTC);

    private static final List<DateTimeFormatter> FORMATS =
            List.of(DateTimeFormatter.RFC_1123_DATE_TIME, RFC_850, ASCTIME);

    private HttpDate() {}

    /** The moment, empty where the text is no such date. */
    static Optional<Instant> parse(String text) {
        return FORMATS.stream().flatMap(format -> moment(format, text)).findFirst();
    }

    private static Stream<Instant> moment(DateTimeFormatter format, String text) {
        try {
            return Stream.of(Instant.from(format.parse(text)));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
