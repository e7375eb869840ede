package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.gate.GateInput;
import java.util.random.RandomGenerator;

/** Where one comparison of a run with its baseline is drawn from. */
interface Source {

    /**
     * One comparison.
     *
     * @param worse by how much the run is worse in truth: a loss of shares, or a logarithm of a ratio; 0 where nothing changed
     */
    GateInput draw(RandomGenerator random, double worse);

    /** The same seen by one who knows nothing of clusters, controls and earlier runs. */
    Source blind();
}
