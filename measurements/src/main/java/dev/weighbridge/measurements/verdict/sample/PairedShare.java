package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.Nullable;

/** One case or one planned request that counts between 0 and 1 on either side. */
public sealed interface PairedShare permits AnswerPair, ScorePair {

    /** The id of the case, or of the block that a request stands in. */
    String id();

    /** What it shares with others; null where it stands for itself. */
    @Nullable
    String cluster();

    /** Whether both sides are known. */
    boolean complete();

    /** What the candidate counts minus what the base does, from -1 to 1; 0 where either is missing. */
    double difference();
}
