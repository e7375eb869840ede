package dev.weighbridge.simulator.wire;

/** Where a stream says why it ended. */
public enum FinishPlacement {
    /** Nowhere. */
    NONE,
    /** On a chunk of its own with an empty delta. */
    OWN_CHUNK,
    /** On the chunk of the last token. */
    WITH_LAST_TOKEN,
    /** On two chunks, one after the other, as observed at SGLang. */
    TWICE
}
