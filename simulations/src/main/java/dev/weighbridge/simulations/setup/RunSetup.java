package dev.weighbridge.simulations.setup;

import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.KnownAnswers;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.Comparisons;
import dev.weighbridge.measurements.comparison.KeyCheck;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlanHash;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes a run ready: reads what is asked for, starts what is simulated, asks every gateway whether it can serve. */
public final class RunSetup {
    private static final int MANIFEST_VERSION = 1;

    private final Settings settings;
    private final Settings.Lookup environment;
    private final NanoClock nanos;
    private final Clock wall;

    /** A setup of these settings; keys come from the environment alone. */
    public RunSetup(Settings settings, Settings.Lookup environment, NanoClock nanos, Clock wall) {
        this.settings = settings;
        this.environment = environment;
        this.nanos = nanos;
        this.wall = wall;
    }

    /**
     * Prepares the part of a run that a simulation plays. Where that fails, nothing is left running.
     *
     * @param simulation the simulation's simple class name
     * @throws RuntimeException whose message is one line that says what is wrong and how to mend it
     */
    public Preparation prepare(String simulation) {
        return prepare(simulation, FreeTier::busy);
    }

    /** The same with a simulator of these options, which are made from the usual ones with the comparison's seed. */
    public Preparation prepare(String simulation, UnaryOperator<SimulatorOptions> simulated) {
        return prepare(simulation, simulated, suites -> true);
    }

    /**
     * The same for a simulation that may have nothing to send, so that no gateway is asked in vain.
     *
     * @param sends whether it sends anything, by the comparison's suites
     */
    public Preparation prepare(
            String simulation, UnaryOperator<SimulatorOptions> simulated, Predicate<WorkloadSuites> sends) {
        settings.buildStart().ifPresent(new FailureNote(settings)::removeIfOlderThan);
        Comparison comparison = ComparisonLoader.load(Comparisons.locate(settings.root(), settings.comparison()));
        KeyCheck.check(comparison, environment::get);
        WorkloadSuites suites = WorkloadSuites.load(comparison, settings.suites());
        Optional<Simulator> simulator = comparison.simulated()
                ? Optional.of(Simulator.start(simulated.apply(knowing(comparison, suites))))
                : Optional.empty();
        try {
            return prepare(simulation, comparison, suites, simulator, sends.test(suites));
        } catch (RuntimeException e) {
            simulator.ifPresent(Simulator::close);
            throw e;
        }
    }

    /** Simulated models know the suites they are asked, as well as they can. */
    private static SimulatorOptions knowing(Comparison comparison, WorkloadSuites suites) {
        SimulatorOptions knowing = SimulatorOptions.defaults()
                .withSeed(comparison.seed())
                .withAnswers(AnswerKey.of(KnownAnswers.of(comparison, suites.all(), KeyedAnswer::said)));
        return Altered.by(System.getProperty(Altered.PROPERTY)).apply(knowing);
    }

    private Preparation prepare(
            String simulation,
            Comparison comparison,
            WorkloadSuites suites,
            Optional<Simulator> simulator,
            boolean sends) {
        Map<String, Access> accesses = accesses(comparison.targets(), simulator);
        Map<String, Access> helpers = accesses(comparison.evals().helpers(), simulator);
        ModelCheck models = new ModelCheck(comparison);
        List<Access> doubtful = accesses.values().stream()
                .filter(access -> sends && !models.lists(access))
                .toList();
        if (sends) {
            helpers.values().forEach(models::lists);
        }
        Map<String, Access> all = new LinkedHashMap<>(accesses);
        all.putAll(helpers);
        RunFolder folder = RunFolder.openOrResume(settings.runs(), manifest(comparison, suites, all), settings.fresh());
        KeptSuites.write(folder, suites);
        Journal journal = folder.journal(simulation, nanos, wall, TokenCounter.o200k());
        try {
            Probe probe = new Probe(simulation, journal, nanos);
            doubtful.forEach(access -> models.refuseUnlessAnswered(access, probe));
        } catch (RuntimeException e) {
            journal.ended(false, String.valueOf(e.getMessage()));
            journal.close();
            throw e;
        }
        return new Preparation(comparison, suites, accesses, helpers, folder, journal, simulator);
    }

    private Map<String, Access> accesses(List<Target> targets, Optional<Simulator> simulator) {
        Map<String, Access> accesses = new LinkedHashMap<>();
        targets.forEach(target -> accesses.put(target.name(), access(target, simulator)));
        return accesses;
    }

    private Access access(Target target, Optional<Simulator> simulator) {
        String profile = target.profile();
        if (target.simulated() && profile != null) {
            Simulator serving = simulator.orElseThrow();
            return new Access(target, serving.baseUrl(profile), serving.key(profile));
        }
        URI baseUrl = target.baseUrl();
        if (baseUrl == null) {
            throw new SetupException("target \"" + target.name() + "\": base-url is missing; give the API's address");
        }
        String variable = target.keyVariable();
        return new Access(target, baseUrl, variable == null ? null : environment.get(variable));
    }

    private Manifest manifest(Comparison comparison, WorkloadSuites suites, Map<String, Access> accesses) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        suites.all().forEach(suite -> sizes.put(suite.name(), suite.cases().size()));
        return new Manifest(
                MANIFEST_VERSION,
                settings.run(),
                wall.instant(),
                PlanHash.of(comparison, suites.hashes()),
                comparison,
                sizes,
                Access.baseUrls(accesses),
                "mvn gatling:test -Dcomparison=" + settings.comparison(),
                Provenance.of(settings.root()));
    }
}
