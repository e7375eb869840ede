package dev.weighbridge.measurements.summary;

import dev.weighbridge.gateway.price.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one target on one workload at one load level, warm-up excluded.
 *
 * <p>Latencies are of delivered answers only (completed, truncated, refused); failures show in the outcomes, in the
 * attainment and in goodput.
 *
 * @param target the target's name
 * @param workload the workload's name or {@link Summary#ALL}
 * @param level the level's label
 * @param offeredPerSecond the rate that was asked for; null in a closed model
 * @param concurrency the users that were asked for, each with one request at a time; null in an open model
 * @param requests requests sent (or due and never sent, in an open model)
 * @param outcomes how many ended how, by {@code Outcome.label()}, most frequent first
 * @param ttft time to first token, from sending, in nanoseconds
 * @param ttftFromScheduled the same from when the request was due
 * @param ttfv time to first visible token
 * @param tpot time per output token after the first
 * @param gap time between token-bearing events, all events of all streams together; its percentiles have no interval,
 *     since the gaps of one stream depend on each other
 * @param longestGap the longest such time of each stream
 * @param e2e end-to-end time
 * @param connect connect time
 * @param outputRate tokens per second after the first, of each stream
 * @param tokensPerEvent tokens per token-bearing event, of each stream
 * @param scheduleDelay how late requests left, in nanoseconds
 * @param attainment requests that met every bound of their service level, of all scheduled and not censored
 * @param goodputPerSecond such requests a second; null where the time span is unknown
 * @param achievedPerSecond requests sent a second; null where the time span is unknown
 * @param promptTokens input tokens reported; null where none was
 * @param completionTokens output tokens reported; null where none was
 * @param cost what the price list says they cost; null where usage is missing for some delivered answer, or was never
 *     reported at all; nothing for a free model
 * @param usageMissing delivered answers without usage
 * @param clientBound whether this machine was too slow to send on time, so that latencies are not to be believed
 */
public record Cell(
        String target,
        String workload,
        String level,
        @Nullable Double offeredPerSecond,
        @Nullable Integer concurrency,
        int requests,
        Map<String, Integer> outcomes,
        Distribution ttft,
        Distribution ttftFromScheduled,
        Distribution ttfv,
        Distribution tpot,
        Distribution gap,
        Distribution longestGap,
        Distribution e2e,
        Distribution connect,
        Distribution outputRate,
        Distribution tokensPerEvent,
        Distribution scheduleDelay,
        Share attainment,
        @Nullable Double goodputPerSecond,
        @Nullable Double achievedPerSecond,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Money cost,
        int usageMissing,
        boolean clientBound) {}
