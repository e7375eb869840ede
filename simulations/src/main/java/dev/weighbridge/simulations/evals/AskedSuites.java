package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.setup.FreeTier;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A comparison's suites as a simulation asks them. */
public final class AskedSuites {
    private final String simulation;
    private final Settings settings;
    private final RetryOptions retries;
    private final PrintStream console;

    private AskedSuites(String simulation, Settings settings, RetryOptions retries, PrintStream console) {
        this.simulation = simulation;
        this.settings = settings;
        this.retries = retries;
        this.console = console;
    }

    /**
     * The suites that the command line asks for, ready to be asked; none where they cannot be or nothing has a check.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        Settings settings = Settings.of(System::getProperty, Clock.systemUTC());
        return prepare(simulation, settings, System::getenv, EngineOptions.RETRIES, System.out);
    }

    static Front prepare(
            String simulation,
            Settings settings,
            Settings.Lookup environment,
            RetryOptions retries,
            PrintStream console) {
        AskedSuites asked = new AskedSuites(simulation, settings, retries, console);
        return Front.of(simulation, settings, console, clock -> asked.run(asked.prepared(environment, clock), clock));
    }

    private Preparation prepared(Settings.Lookup environment, NanoClock clock) {
        return new RunSetup(settings, environment, clock, Clock.systemUTC())
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
        KnownPaces paces = KnownPaces.of(prepared.comparison(), prepared.baseUrls(), KeptLimits.of(settings.root()));
        return Optional.of(new EvalRun(simulation, prepared, plan.get(), paces, consequences, clock, console));
    }

    private void nothingToAsk(Preparation prepared) {
        console.println(simulation + ": no case of any workload has a check, so nothing is asked");
        try {
            prepared.journal().ended(true, "");
        } finally {
            prepared.close();
        }
    }
}
