package dev.weighbridge.gateway.ratelimit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import dev.weighbridge.gateway.testing.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows T07 and T09: every value that tells a time to come. */
class WhenParserTest {
    private static final Instant DATE = Instant.parse("2026-10-21T07:27:00Z");
    private static final WhenParser UNDATED = new WhenParser(WhenParser.DEFAULT_FURTHEST, null);
    private static final WhenParser DATED = new WhenParser(WhenParser.DEFAULT_FURTHEST, DATE);

    @ParameterizedTest
    @CsvSource({
        "120ms, 120", "1s, 1000", "6m0s, 360000", "1m23s, 83000", "2m59.56s, 179560", "23h59m45s, 86385000",
        "1h23m31s, 5011000", "10h17m5.72s, 37025720", "12ms, 12", "3.326s, 3326", "370ms, 370", "46s, 46000",
        "500us, 1", "1500µs, 2", "1ns, 1"
    })
    void t09GoDurationsAreMilliseconds(String text, long millis) {
        for (Place place : new Place[] {Place.RESET, Place.RETRY_AFTER, Place.RETRY_AFTER_MS}) {
            assertThat(UNDATED.parse(place, text)).contains(new When.After(millis));
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0.5, 500", "57.0, 57000", "86400, 86400000", "' 2 ', 2000", "0.0001, 1"})
    void t07NumbersOfRetryAfterAreSeconds(String text, long millis) {
        assertThat(UNDATED.parse(Place.RETRY_AFTER, text)).contains(new When.After(millis));
    }

    @ParameterizedTest
    @CsvSource({"150, 150", "150.7, 151"})
    void t08NumbersOfRetryAfterMsAreMillisecondsRoundedUp(String text, long millis) {
        assertThat(UNDATED.parse(Place.RETRY_AFTER_MS, text)).contains(new When.After(millis));
    }

    @ParameterizedTest
    @CsvSource({"33011.382867, 33011383", "30, 30000", "999, 999000"})
    void t09SmallNumbersOfResetsAreSeconds(String text, long millis) {
        assertThat(UNDATED.parse(Place.RESET, text)).contains(new When.After(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "1774047180000, 1774047180000",
        "1774047180, 1774047180000",
        "1774047180.25, 1774047180250",
        "1000000000, 1000000000000",
        "9999999999, 9999999999000"
    })
    void t09LargeNumbersOfResetsAreMoments(String text, long epochMillis) {
        assertThat(UNDATED.parse(Place.RESET, text)).contains(new When.At(epochMillis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000", "999999999999", "10000000000000", "1774047180000000"})
    void t09MomentsAfterTheYear2286AreUnknown(String text) {
        assertThat(UNDATED.parse(Place.RESET, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 21 Oct 2026 07:28:00 GMT",
                "Wednesday, 21-Oct-26 07:28:00 GMT",
                "Wed Oct 21 07:28:00 2026",
            })
    void t07AnHttpDateIsReadAgainstTheDateOfTheResponse(String text) {
        assertThat(DATED.parse(Place.RETRY_AFTER, text)).contains(new When.After(60_000));
        assertThat(UNDATED.parse(Place.RETRY_AFTER, text))
                .contains(new When.At(DATE.plusSeconds(60).toEpochMilli()));
    }

    @Test
    void t07TheDayOfAnAsctimeDateIsPaddedWithASpace() {
        assertThat(UNDATED.parse(Place.RETRY_AFTER, "Sun Nov  1 08:49:37 2026"))
                .contains(new When.At(Instant.parse("2026-11-01T08:49:37Z").toEpochMilli()));
    }

    @Test
    void t09Rfc3339IsAMoment() {
        long evening = Instant.parse("2026-11-20T21:00:00Z").toEpochMilli();
        assertThat(UNDATED.parse(Place.RESET, "2026-11-20T21:00:00Z")).contains(new When.At(evening));
        assertThat(UNDATED.parse(Place.RESET, "2026-11-21T06:00:00+09:00")).contains(new When.At(evening));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Limit 200000, Used 195869. Please try again in 84ms. Visit https://x | 84",
                "Please try again in 1.5s. | 1500",
                "try again in 6m0s | 360000",
                "Please retry in 10h17m5.72s. | 37025720",
                "Please retry after 20 seconds. | 20000",
                "Please wait 1 minute before retrying | 60000",
                "try again in 0.5 hours | 1800000",
                "Retry in 5s. No: try again in 7s | 7000"
            })
    void t09TheLastWaitInProseCounts(String text, long millis) {
        assertThat(UNDATED.parse(Place.PROSE, text)).contains(new When.After(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please wait 0 seconds before retrying.",
                "retry shortly",
                "try again in 20",
                "try again in 5 apples",
                "try again in 5sx",
                "429",
                "",
                "in 7s"
            })
    void t07ProseThatTellsNoWaitIsUnknown(String text) {
        assertThat(UNDATED.parse(Place.PROSE, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "-1",
                "-5",
                "soon",
                "",
                " ",
                "NaN",
                "Infinity",
                "1e3",
                "+7",
                "0x10",
                "1,5",
                "0s",
                "0ms",
                "-1s",
                "1m-2s",
                "s",
                "99999999999999999999",
                "90000000",
                "25h",
                "Wed, 21 Oct 2026 07:26:00 GMT",
                "Wed, 21 Oct 2026 07:27:00 GMT",
                "Fri, 23 Oct 2026 07:28:00 GMT",
                "2026-10-21T07:26:59Z",
                "2026-10-23T07:26:59Z",
                "+999999999-12-31T23:59:59-18:00",
                "Mon, 21 Oct 2026 07:28:00 GMT"
            })
    void t07WhatCannotBeMeantIsUnknown(String text) {
        for (Place place : Place.values()) {
            assertThat(DATED.parse(place, text)).as(place + " " + text).isEmpty();
        }
    }

    @Test
    void t07TheCallerSaysWhatIsTooFar() {
        WhenParser minute = new WhenParser(Duration.ofMinutes(1), DATE);
        assertThat(minute.parse(Place.RETRY_AFTER, "60")).contains(new When.After(60_000));
        assertThat(minute.parse(Place.RETRY_AFTER, "60.001")).isEmpty();
        assertThat(minute.parse(Place.RESET, "2026-10-21T07:28:00Z")).isPresent();
        assertThat(minute.parse(Place.RESET, "2026-10-21T07:28:01Z")).isEmpty();
    }

    @Test
    void aBoundThatBoundsNothingIsRefused() {
        for (Duration furthest : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(367)}) {
            assertThatThrownBy(() -> new WhenParser(furthest, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("up to 366 days");
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void noTextMakesItThrowAndNoWaitIsOutOfBounds(Place place) {
        Seeded.check(3000, random -> {
            WhenParser parser = random.nextBoolean() ? DATED : UNDATED;
            parser.parse(place, text(random)).ifPresent(WhenParserTest::assertBounded);
        });
    }

    private static void assertBounded(When when) {
        if (when instanceof When.After after) {
            assertThat(after.millis()).isBetween(1L, WhenParser.DEFAULT_FURTHEST.toMillis());
        }
    }

    private static String text(RandomGenerator random) {
        String alphabet = "0123456789.-+hmsuµ:TZ ,GMTWed Octretry in after";
        return random.ints(random.nextInt(30), 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString();
    }
}
