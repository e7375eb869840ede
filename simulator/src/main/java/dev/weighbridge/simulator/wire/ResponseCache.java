package dev.weighbridge.simulator.wire;

/** What a response says of a cache of whole responses, as OpenRouter's {@code x-openrouter-cache-status}. */
public enum ResponseCache {
    /** Nothing: none was asked for. */
    OFF,
    /** It was not in the cache. */
    MISS,
    /** It came from the cache: nothing is used and nothing is charged. */
    HIT
}
