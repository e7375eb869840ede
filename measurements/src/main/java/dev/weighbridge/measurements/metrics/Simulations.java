package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.summary.SimulationFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulations of a run in order of their beginning; the last word on each counts. Not thread-safe. */
final class Simulations {
    private static final String NO_END = "its process died before it could say how it ended, or is still running";

    private final Map<String, SimulationFacts> byName = new LinkedHashMap<>();

    void began(ShardBegan began) {
        byName.put(began.simulation(), new SimulationFacts(began.simulation(), false, NO_END));
    }

    void ended(SimulationEnded ended) {
        byName.put(ended.simulation(), new SimulationFacts(ended.simulation(), ended.finished(), ended.because()));
    }

    List<SimulationFacts> facts() {
        return List.copyOf(byName.values());
    }

    /** Whether there was one and every one finished. */
    boolean complete() {
        return !byName.isEmpty() && byName.values().stream().allMatch(SimulationFacts::finished);
    }
}
