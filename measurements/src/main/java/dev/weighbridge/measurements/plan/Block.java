package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Level;
import java.util.List;

/**
 * A stretch of load on one target at one level.
 *
 * @param index the position in the run, from 0
 * @param target the target's name
 * @param level the load level
 * @param warmUp whether its exchanges are discarded
 * @param requests the requests, by offset
 */
public record Block(int index, String target, Level level, boolean warmUp, List<PlannedRequest> requests) {

    public Block {
        requests = List.copyOf(requests);
    }
}
