package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of a whole run before believing its numbers. */
final class RunWarnings {
    private static final double NANOS_PER_MILLI = 1e6;

    private RunWarnings() {}

    static List<String> of(List<SimulationFacts> simulations, List<Cell> cells) {
        List<String> warnings = new ArrayList<>();
        if (simulations.isEmpty()) {
            warnings.add("No simulation began: the journal is empty.");
        }
        simulations.stream()
                .filter(simulation -> !simulation.finished())
                .forEach(simulation ->
                        warnings.add(simulation.name() + " did not finish: " + simulation.because() + "."));
        cells.stream()
                .filter(cell -> cell.clientBound() && cell.workload().equals(Summary.ALL))
                .forEach(cell -> warnings.add(clientBound(cell)));
        return warnings;
    }

    private static String clientBound(Cell cell) {
        return cell.target() + " at " + cell.level() + " is client-bound: this machine sent up to "
                + millis(cell.scheduleDelay()) + " ms late, so the latencies of this level are not to be believed.";
    }

    private static String millis(Distribution delay) {
        double most = delay.max() == null ? 0 : delay.max();
        return BigDecimal.valueOf(most / NANOS_PER_MILLI)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
