package dev.weighbridge.gateway.retry;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads how long a response asks to be left alone. */
final class Hints {
    /** No window of a limit is longer than a month; what says so was read in the wrong unit or meant for no one. */
    private static final Duration ABSURD = Duration.ofDays(31);

    private final InstantSource clock;

    /** How long to wait, and where it was said. */
    record Wait(Duration length, RetryHint.Source source) {
        String because() {
            String where = source.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return where + " asks for " + length.toMillis() + " ms";
        }
    }

    Hints(InstantSource clock) {
        this.clock = clock;
    }

    /** The wait, more than 0; empty where none is asked for, it has passed or is absurd. */
    Optional<Wait> of(Exchange exchange) {
        return exchange.limits()
                .flatMap(RateLimits::hint)
                .map(hint -> wait(hint, exchange))
                .filter(wait -> !wait.length().isNegative()
                        && !wait.length().isZero()
                        && wait.length().compareTo(ABSURD) <= 0);
    }

    /** When a wait that begins now is over, in UTC to the second. */
    String until(Wait wait) {
        return Instant.ofEpochSecond(clock.instant().plus(wait.length()).getEpochSecond())
                .toString();
    }

    private Wait wait(RetryHint hint, Exchange exchange) {
        return new Wait(hint.when().from(gatewayNow(exchange)), hint.source());
    }

    /** Now by the gateway's own clock, which is not ours; where its response does not tell, by ours. */
    private Instant gatewayNow(Exchange exchange) {
        return Optional.ofNullable(exchange.head()).flatMap(Hints::date).orElseGet(clock::instant);
    }

    private static Optional<Instant> date(ResponseHead head) {
        return head.header("date").flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
