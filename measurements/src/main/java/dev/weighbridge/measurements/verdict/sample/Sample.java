package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/** What was measured of one metric on both sides. */
public sealed interface Sample
        permits PairedShares, TokenPairs, AnswerCosts, ControlledTimes, ControlledRuns, HistoricTimes {

    /** Which metrics it can be a sample of. */
    Scale scale();

    /** How many of the pairs, blocks or times that were wanted are there on both sides. */
    Coverage coverage();

    /** What it lacks to be judged; empty where nothing. */
    Optional<Shortfall> shortfall(Policy policy);

    /**
     * The ids of what the verdict rests on: losses first, then gains, each the greatest first and then by id. What is the
     * same on both sides is left out.
     */
    List<String> evidence(boolean moreIsBetter);
}
