package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The moments of an exchange, in nanoseconds of one monotonic clock of the sending process ({@code System.nanoTime}).
 *
 * <p>Only differences mean anything; the run folder keeps a wall-clock anchor per process. A null mark is a moment that
 * never came.
 *
 * @param scheduledNanos when the request was due; latencies from here are free of coordinated omission
 * @param sentNanos when the request was handed to the HTTP engine; for a request that was re-sent, the first time
 * @param connectedNanos when its connection was ready for the request to be written
 * @param headersNanos when the response head arrived
 * @param firstEventNanos when the first data event of any kind arrived (comments are none)
 * @param firstTokenNanos when the first token-bearing event arrived: content, reasoning, refusal, or a tool call's name
 *     or arguments, none of them empty
 * @param firstVisibleNanos when the first event with visible content, a refusal or a tool call arrived
 * @param lastTokenNanos when the last token-bearing event arrived
 * @param endNanos when the exchange was over
 * @param tokenArrivals the arrival of every token-bearing event, ascending
 */
public record Marks(
        long scheduledNanos,
        long sentNanos,
        @Nullable Long connectedNanos,
        @Nullable Long headersNanos,
        @Nullable Long firstEventNanos,
        @Nullable Long firstTokenNanos,
        @Nullable Long firstVisibleNanos,
        @Nullable Long lastTokenNanos,
        long endNanos,
        Arrivals tokenArrivals) {

    public Marks {
        requireNonNull(tokenArrivals, "tokenArrivals is null");
    }

    /** Time to first token: {@code firstToken - sent}. Empty where no token came. */
    public OptionalLong ttftNanos() {
        return since(sentNanos, firstTokenNanos);
    }

    /** Time to first visible token: {@code firstVisible - sent}. Empty where nothing visible came. */
    public OptionalLong ttfvNanos() {
        return since(sentNanos, firstVisibleNanos);
    }

    /** Time to first token counted from when the request was due. Empty where no token came. */
    public OptionalLong ttftFromScheduledNanos() {
        return since(scheduledNanos, firstTokenNanos);
    }

    /** Connect time: {@code connected - sent}; near zero on a pooled connection. Empty where unknown. */
    public OptionalLong connectNanos() {
        return since(sentNanos, connectedNanos);
    }

    /** End-to-end time: {@code end - sent}. */
    public long e2eNanos() {
        return endNanos - sentNanos;
    }

    /** How late the request left: {@code sent - scheduled}. */
    public long scheduleDelayNanos() {
        return sentNanos - scheduledNanos;
    }

    private static OptionalLong since(long start, @Nullable Long mark) {
        return mark == null ? OptionalLong.empty() : OptionalLong.of(mark - start);
    }
}
