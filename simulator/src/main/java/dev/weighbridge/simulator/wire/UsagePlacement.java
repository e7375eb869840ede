package dev.weighbridge.simulator.wire;

/** Where a stream tells its usage. */
public enum UsagePlacement {
    /** Nowhere. */
    NONE,
    /** On a chunk of its own with empty {@code choices}, as OpenAI. */
    EMPTY_CHOICES,
    /** On a chunk of its own that has a choice with empty content, as observed at OpenRouter. */
    WITH_CHOICE,
    /** On every chunk, cumulatively, as vLLM's {@code continuous_usage_stats}. */
    EVERY_CHUNK,
    /** In {@code x_groq.usage} of the finish chunk, as Groq. */
    X_GROQ
}
