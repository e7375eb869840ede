package dev.weighbridge.measurements.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a run, one after the other. Does no I/O and keeps no clock; the same seed and the same results give the
 * same blocks. Not thread-safe.
 */
public interface LoadScript {

    /**
     * The next block, empty when the script is over.
     *
     * @param previous how the block before went; null at the start
     */
    Optional<Block> next(@Nullable BlockResult previous);

    /** The most requests this script can still send, warm-up included. */
    long requestsAtMost();
}
