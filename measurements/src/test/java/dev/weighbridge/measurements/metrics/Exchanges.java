package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Builds exchanges whose true measurements are known; times in milliseconds since sending. */
final class Exchanges {
    private static final long MILLI = 1_000_000;

    private long sentMillis;
    private long delayMillis;
    private long endMillis = 1200;
    private long[] tokenMillis = {};
    private @Nullable Long visibleMillis;
    private Outcome outcome = new Outcome.Completed(Finish.Reason.STOP);
    private @Nullable Usage usage;
    private String reasoning = "";
    private @Nullable ResponseHead head = new ResponseHead(200, List.of());
    private Identity identity = Identity.UNKNOWN;
    private int sends = 1;
    private Set<Note> notes = Set.of();

    /** {@code events} events, the first 200 ms after sending and then every {@code gapMillis}. */
    static Exchanges streamed(int events, long gapMillis) {
        Exchanges built = new Exchanges();
        built.tokenMillis =
                LongStream.range(0, events).map(i -> 200 + i * gapMillis).toArray();
        built.visibleMillis = events == 0 ? null : 200L;
        return built;
    }

    static Exchanges failed(Outcome outcome, @Nullable Integer status) {
        Exchanges built = new Exchanges();
        built.outcome = outcome;
        built.head = status == null ? null : new ResponseHead(status, List.of());
        built.endMillis = 50;
        return built;
    }

    Exchanges sentAt(long millis, long late) {
        sentMillis = millis;
        delayMillis = late;
        return this;
    }

    Exchanges endingAt(long millis) {
        endMillis = millis;
        return this;
    }

    Exchanges visibleFrom(@Nullable Long millis) {
        visibleMillis = millis;
        return this;
    }

    Exchanges reasoning(String text) {
        reasoning = text;
        return this;
    }

    Exchanges usage(long prompt, long completion) {
        return usage(new Usage(prompt, completion, null, null, null, null, null, Usage.Placement.EMPTY_CHOICES));
    }

    Exchanges usage(@Nullable Usage reported) {
        usage = reported;
        return this;
    }

    Exchanges outcome(Outcome ended) {
        outcome = ended;
        return this;
    }

    Exchanges answeredBy(String model, @Nullable String provider) {
        identity = new Identity("gen-1", model, provider, null);
        return this;
    }

    Exchanges sends(int count) {
        sends = count;
        return this;
    }

    Exchanges notes(Note... seen) {
        notes = Set.copyOf(Arrays.asList(seen));
        return this;
    }

    Exchange build() {
        return new Exchange(marks(), head, outcome, choices(), "", usage, identity, wire(), notes);
    }

    private Marks marks() {
        long[] arrivals = Arrays.stream(tokenMillis).map(this::at).toArray();
        Long first = arrivals.length == 0 ? null : arrivals[0];
        Long last = arrivals.length == 0 ? null : arrivals[arrivals.length - 1];
        Long visible = visibleMillis == null ? null : at(visibleMillis);
        return new Marks(
                at(-delayMillis),
                at(0),
                at(1),
                head == null ? null : at(5),
                first == null ? null : at(5),
                first,
                visible,
                last,
                at(endMillis),
                Arrivals.of(arrivals));
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (!reasoning.isEmpty()) {
            choices.add(new Choice(0, "", reasoning, "", List.of(), Finish.NONE));
        }
        return choices;
    }

    private WireCounts wire() {
        return new WireCounts(10_000, tokenMillis.length, 0, tokenMillis.length, 0, sends, true);
    }

    private long at(long millis) {
        return (sentMillis + millis) * MILLI;
    }
}
