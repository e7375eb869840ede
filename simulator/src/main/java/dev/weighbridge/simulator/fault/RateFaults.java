package dev.weighbridge.simulator.fault;

import dev.weighbridge.simulator.limit.LimitHeaders;
import dev.weighbridge.simulator.limit.LimitKind;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.limit.LimitStyle.Place;
import dev.weighbridge.simulator.limit.RetryAfter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Faults that refuse a request as a limit would. */
final class RateFaults {
    /** Short enough to be waited for, and no whole number of seconds. */
    private static final Duration WAIT = Duration.ofMillis(2500);

    private RateFaults() {}

    static void addTo(Consumer<Behaviour> faults) {
        for (LimitKind kind : LimitKind.values()) {
            faults.accept(refusal("429-" + Names.of(kind), kind, Optional.empty()));
        }
        for (RetryAfter style : RetryAfter.values()) {
            add(faults, "retry-after-" + Names.of(style), new LimitStyle(LimitHeaders.NONE, style, Place.HEADERS));
        }
        for (LimitHeaders headers : LimitHeaders.values()) {
            add(faults, "limit-headers-" + Names.of(headers), new LimitStyle(headers, RetryAfter.NONE, Place.HEADERS));
        }
        add(faults, "limit-headers-in-body", new LimitStyle(LimitHeaders.OPENROUTER, RetryAfter.NONE, Place.BODY));
    }

    private static void add(Consumer<Behaviour> faults, String name, LimitStyle style) {
        faults.accept(refusal(name, LimitKind.REQUESTS, Optional.of(style)));
    }

    private static Behaviour refusal(String name, LimitKind kind, Optional<LimitStyle> style) {
        return Behaviour.reply(name, new Reply.Limited(kind, style, WAIT));
    }
}
