package dev.weighbridge.simulator.wire;

/** Where a stream says {@code role: assistant}. */
public enum RolePlacement {
    /** Nowhere. */
    NONE,
    /** On a first chunk of its own with empty content, as OpenAI. */
    FIRST,
    /** On every delta, as OpenRouter. */
    EVERY
}
