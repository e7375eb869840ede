package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.BaselineFile;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.FreeTier;
import dev.weighbridge.simulations.setup.Preparation;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A comparison's suites as a simulation asks them. */
public final class AskedSuites {
    private final String simulation;
    private final Start start;
    private final RetryOptions retries;

    private AskedSuites(String simulation, Start start, RetryOptions retries) {
        this.simulation = simulation;
        this.start = start;
        this.retries = retries;
    }

    /**
     * The suites that the command line asks for, ready to be asked; none where they cannot be or nothing has a check.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        return prepare(simulation, Start.ofProcess(), EngineOptions.RETRIES);
    }

    static Front prepare(String simulation, Start start, RetryOptions retries) {
        AskedSuites asked = new AskedSuites(simulation, start, retries);
        return Front.of(simulation, start, clock -> asked.run(asked.prepared(clock), clock));
    }

    private Preparation prepared(NanoClock clock) {
        return start.setup(clock)
                .prepare(
                        simulation,
                        options -> options.withFaults(FreeTier.unlimited(options.seed())),
                        suites -> !suites.evaluated().isEmpty());
    }

    private Optional<EvalRun> run(Preparation prepared, NanoClock clock) {
        Optional<EvalPlan> plan = prepared.suites().plan();
        if (plan.isEmpty()) {
            nothingToAsk(prepared);
            return Optional.empty();
        }
        RandomGenerator random = new RandomStreams(prepared.comparison().seed()).of("retries", 0);
        Consequences consequences = new Consequences(new RetryPolicy(retries, Clock.systemUTC(), random));
        KnownPaces paces = KnownPaces.of(
                prepared.comparison(),
                plan,
                prepared.baseUrls(),
                KeptLimits.of(start.settings().root()));
        Optional<Baseline> baseline = baseline(prepared.comparison());
        return Optional.of(
                new EvalRun(simulation, prepared, plan.get(), paces, baseline, consequences, clock, start.console()));
    }

    /** Only looked at where a workload may end early by it. */
    private Optional<Baseline> baseline(Comparison comparison) {
        try {
            return comparison.evals().curtail()
                    ? BaselineFile.read(BaselineFile.folder(start.settings().root()), comparison.name())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // The last step says what is wrong with it; until then nothing ends early by it.
            return Optional.empty();
        }
    }

    private void nothingToAsk(Preparation prepared) {
        start.console().println(simulation + ": no case of any workload has a check, so nothing is asked");
        try {
            prepared.journal().ended(true, "");
        } finally {
            prepared.close();
        }
    }
}
