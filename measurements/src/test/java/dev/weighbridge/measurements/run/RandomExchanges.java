package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Exchanges with any combination of what may be there and what may be missing. */
final class RandomExchanges {
    private static final String[] TEXTS = {"", "plain", "안녕하세요", "a\"b\\c\n", "\u2028<script>", "🔧", "half \ud83d"};

    private final RandomGenerator random;

    RandomExchanges(RandomGenerator random) {
        this.random = random;
    }

    Exchange next() {
        return new Exchange(
                marks(),
                random.nextBoolean() ? head() : null,
                outcome(),
                IntStream.range(0, random.nextInt(3)).mapToObj(this::choice).toList(),
                text(),
                random.nextBoolean() ? usage() : null,
                new Identity(maybe(), maybe(), maybe(), maybe()),
                new WireCounts(random.nextLong(1 << 20), 1, 2, 3, 4, 2, random.nextBoolean()),
                notes(),
                random.nextBoolean() ? rateLimits() : null);
    }

    private RateLimits rateLimits() {
        Allowance allowance = new Allowance(
                Allowance.Unit.REQUESTS,
                text(),
                60L,
                random.nextBoolean() ? 20L : null,
                0L,
                new When.At(random.nextLong(1L << 40)));
        return new RateLimits(
                List.of(allowance), new RetryHint(new When.After(7000), RetryHint.Source.RETRY_AFTER), null);
    }

    private Marks marks() {
        long[] arrivals = random.longs(random.nextInt(5), 0, 1L << 50).sorted().toArray();
        return new Marks(
                random.nextLong(),
                random.nextLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                random.nextLong(),
                Arrivals.of(arrivals));
    }

    private ResponseHead head() {
        return new ResponseHead(random.nextInt(200, 600), List.of(new Header("x-request-id", text())));
    }

    private Outcome outcome() {
        GatewayError error = new GatewayError(
                maybe(), maybe(), "said " + text(), ErrorKind.UPSTREAM, new Retryable(random.nextBoolean(), text()));
        List<Outcome> all = List.of(
                new Outcome.Completed(Finish.Reason.TOOL_CALLS),
                new Outcome.Truncated(),
                new Outcome.Refused(text()),
                new Outcome.Incomplete(text()),
                new Outcome.StreamError(error),
                new Outcome.HttpError(503, error),
                new Outcome.RateLimited(Outcome.Limit.DAY, false, error),
                new Outcome.ProtocolError(Outcome.Violation.HTML, text()),
                new Outcome.ConnectionError(Outcome.Phase.BODY, text()),
                new Outcome.Timeout(Outcome.Timer.DATA_IDLE, random.nextLong()),
                new Outcome.Cancelled(text()),
                new Outcome.Censored());
        return all.get(random.nextInt(all.size()));
    }

    private Choice choice(int index) {
        ToolCall call = new ToolCall(text(), text(), text());
        List<ToolCall> calls = random.nextBoolean() ? List.of(call) : List.of();
        return new Choice(index, text(), text(), text(), calls, new Finish(Finish.Reason.LENGTH, "length"));
    }

    private Usage usage() {
        Money cost = random.nextBoolean() ? new Money(random.nextLong(1L << 40)) : null;
        return new Usage(
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                maybeLong(),
                cost,
                Usage.Placement.X_GROQ);
    }

    private Set<Note> notes() {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        for (Note note : Note.values()) {
            if (random.nextInt(5) == 0) {
                notes.add(note);
            }
        }
        return notes;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private @Nullable Long maybeLong() {
        return random.nextBoolean() ? random.nextLong() : null;
    }
}
