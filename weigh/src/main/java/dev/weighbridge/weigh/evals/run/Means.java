package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.baseline.Baseline;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What an evaluation asks with.
 *
 * @param reach the way to every target
 * @param early with a connection for each request that may be in flight
 * @param paces the limits that are kept to
 * @param baseline what the answers will be judged against; looked at where a workload may end early by it
 * @param random spreads the waits before further attempts
 * @param clock stamps and paces
 * @param wall says what time it is
 * @param console hears how far it is, on any thread
 */
public record Means(
        Reach reach,
        Early early,
        KnownPaces paces,
        Optional<Baseline> baseline,
        RandomGenerator random,
        NanoClock clock,
        InstantSource wall,
        Consumer<String> console) {}
