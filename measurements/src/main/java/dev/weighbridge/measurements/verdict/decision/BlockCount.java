package dev.weighbridge.measurements.verdict.decision;

/**
 * How many requests of one block of load were served well.
 *
 * @param met those inside every bound of the service level, from 0 to {@code scheduled}
 * @param scheduled all that were scheduled, at least 1
 */
public record BlockCount(int met, int scheduled) {

    public BlockCount {
        if (met < 0 || scheduled < 1 || met > scheduled) {
            throw new IllegalArgumentException(met + " of " + scheduled);
        }
    }
}
