package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.measurements.run.LocalCounts;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the tokens of one answer flowed, as far as the gateway or a local count tells.
 *
 * @param streamed output tokens that arrived as text; null where unknown
 * @param afterFirst those of them after the first token-bearing event, above 0; null where unknown or none is left
 * @param spanNanos from the first token-bearing event to the last; 0 where there were fewer than two
 * @param events token-bearing events
 * @param estimated whether {@code streamed} is a local count because the gateway reported none
 */
record TokenFlow(@Nullable Long streamed, @Nullable Long afterFirst, long spanNanos, int events, boolean estimated) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** The flow of an exchange. Without a local count nothing is known of the first event, so neither of the rest. */
    static TokenFlow of(Exchange exchange, @Nullable LocalCounts local) {
        Usage usage = exchange.usage();
        Long reported = usage == null ? null : usage.completionTokens();
        Long streamed =
                reported == null ? counted(local) : Long.valueOf(reported - unseenReasoning(exchange, usage, local));
        return new TokenFlow(
                positive(streamed),
                afterFirst(streamed, local),
                span(exchange.marks()),
                exchange.wire().tokenEvents(),
                reported == null && streamed != null);
    }

    /** Whether there is a pace to speak of: an answer in one piece has none. */
    boolean paced() {
        return events > 1;
    }

    /** Time per output token after the first event, in nanoseconds (TPOT). */
    OptionalDouble tpotNanos() {
        return paced() && afterFirst != null
                ? OptionalDouble.of((double) spanNanos / afterFirst)
                : OptionalDouble.empty();
    }

    /** Tokens a second after the first event; empty also where all came at the same moment. */
    OptionalDouble tokensPerSecond() {
        return paced() && afterFirst != null && spanNanos > 0
                ? OptionalDouble.of(afterFirst * NANOS_PER_SECOND / spanNanos)
                : OptionalDouble.empty();
    }

    /** Tokens per token-bearing event. */
    OptionalDouble tokensPerEvent() {
        return events > 0 && streamed != null ? OptionalDouble.of((double) streamed / events) : OptionalDouble.empty();
    }

    private static @Nullable Long counted(@Nullable LocalCounts local) {
        return local == null ? null : (long) local.completionTokens();
    }

    private static long unseenReasoning(Exchange exchange, @Nullable Usage usage, @Nullable LocalCounts local) {
        Long reasoning = usage == null ? null : usage.reasoningTokens();
        return reasoning == null || reasoningStreamed(exchange, local) ? 0 : reasoning;
    }

    /**
     * Whether reasoning came as text: by its own count; in a journal without one by its text or, where texts are not
     * stored either, by a token that came before the first visible one.
     */
    private static boolean reasoningStreamed(Exchange exchange, @Nullable LocalCounts local) {
        if (local != null && local.reasoningTokens() != null) {
            return local.reasoningTokens() > 0;
        }
        Marks marks = exchange.marks();
        Long first = marks.firstTokenNanos();
        boolean invisibleFirst = first != null && !first.equals(marks.firstVisibleNanos());
        return invisibleFirst
                || exchange.choices().stream()
                        .anyMatch(choice -> !choice.reasoning().isEmpty());
    }

    private static @Nullable Long afterFirst(@Nullable Long streamed, @Nullable LocalCounts local) {
        if (streamed == null || local == null) {
            return null;
        }
        return positive(streamed - Math.max(1, local.firstEventTokens()));
    }

    private static @Nullable Long positive(@Nullable Long count) {
        return count == null || count <= 0 ? null : count;
    }

    private static long span(Marks marks) {
        Long first = marks.firstTokenNanos();
        Long last = marks.lastTokenNanos();
        return first == null || last == null ? 0 : Math.max(0, last - first);
    }
}
