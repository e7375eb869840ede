package dev.weighbridge.gateway.exchange;

/**
 * What travelled, counted.
 *
 * @param bytes body bytes as they arrived, before any decompression
 * @param dataEvents data events other than {@code [DONE]} and empty ones
 * @param comments SSE comment lines
 * @param tokenEvents token-bearing events
 * @param skippedEvents data events that were not JSON and were passed over
 * @param sends how often the request was written to a connection; 2 where the engine re-sent it on a dead pooled
 *     connection
 * @param sawDone whether the end was marked: by {@code [DONE]}, or by the dialect's last event
 */
public record WireCounts(
        long bytes, int dataEvents, int comments, int tokenEvents, int skippedEvents, int sends, boolean sawDone) {}
