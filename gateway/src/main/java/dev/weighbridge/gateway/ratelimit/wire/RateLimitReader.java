package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a response says of limits, in the headers' many styles and in its error body (rows T07 to T14). No header
 * and no body makes it throw. Immutable and thread-safe.
 */
public final class RateLimitReader {
    private final Duration furthest;

    /** A reader that believes waits of up to {@link WhenParser#DEFAULT_FURTHEST}. */
    public RateLimitReader() {
        this(WhenParser.DEFAULT_FURTHEST);
    }

    /**
     * A reader that believes waits of up to {@code furthest}, above 0 and at most 366 days; longer ones are unknown.
     *
     * @throws IllegalArgumentException where {@code furthest} is not in that range
     */
    public RateLimitReader(Duration furthest) {
        this.furthest = WhenParser.checked(furthest);
    }

    /** What the head of a response without an error body says of limits, empty where nothing. */
    public Optional<RateLimits> read(ResponseHead head) {
        return read(head, "");
    }

    /**
     * What a response says of limits, empty where nothing.
     *
     * @param errorBody the body where it is an error, else empty; none of its text is kept
     */
    public Optional<RateLimits> read(ResponseHead head, String errorBody) {
        Instant date =
                head.header("date").map(String::strip).flatMap(HttpDate::parse).orElse(null);
        RateLimits limits = read(head, errorBody, date);
        return limits.saysNothing() ? Optional.empty() : Optional.of(limits);
    }

    private RateLimits read(ResponseHead head, String errorBody, @Nullable Instant date) {
        WhenParser when = new WhenParser(furthest, date);
        RefusalBody body = RefusalBody.of(errorBody);
        HeaderFields fields = new HeaderFields(head.headers());
        List<Allowance> own = own(head.headers(), body, fields, when);
        List<Allowance> ietf = IetfStyle.read(fields, when);
        Exhaustion exhaustion = new Exhaustion(head.status(), date);
        RetryHint hint = RetryHeaders.read(fields, when)
                .or(() -> hint(body.hint(when), Source.BODY))
                .or(() -> hint(exhaustion.until(own), Source.EXHAUSTED_RESET))
                .or(() -> hint(exhaustion.until(ietf), Source.IETF))
                .or(() -> hint(when.parse(Place.PROSE, errorBody), Source.PROSE))
                .orElse(null);
        return new RateLimits(joined(own, ietf), hint, shouldRetry(fields));
    }

    /** The headers of the response go before those in its body, which repeat them where both are sent. */
    private static List<Allowance> own(List<Header> headers, RefusalBody body, HeaderFields fields, WhenParser when) {
        HeaderFields both = new HeaderFields(joined(headers, body.headers()));
        return joined(TypedStyle.read(fields, when), BucketStyle.read(both, when));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Optional<RetryHint> hint(Optional<When> when, Source source) {
        return when.map(it -> new RetryHint(it, source));
    }

    private static @Nullable Boolean shouldRetry(HeaderFields fields) {
        return Stream.ofNullable(fields.get("x-should-retry"))
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf)
                .findFirst()
                .orElse(null);
    }
}
