package dev.weighbridge.simulations.setup;

import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.forecast.EarlierUse;
import dev.weighbridge.measurements.forecast.Forecast;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulator.Simulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that may begin.
 *
 * @param comparison what is compared
 * @param suites what each workload asks and checks
 * @param accesses how each target is reached, by its name
 * @param helpers how each model is reached that helps to grade answers, by its name
 * @param folder where everything is kept
 * @param journal what this process writes
 * @param simulator what serves the simulated targets; empty where there are none
 */
public record Preparation(
        Comparison comparison,
        WorkloadSuites suites,
        Map<String, Access> accesses,
        Map<String, Access> helpers,
        RunFolder folder,
        Journal journal,
        Optional<Simulator> simulator)
        implements AutoCloseable {

    /** All cases of each workload, by its name. */
    public Map<String, List<PromptCase>> cases() {
        return suites.cases();
    }

    /** What the whole run will probably use up, by what an earlier one used. */
    public Forecast forecast() {
        Path runs = folder.path().toAbsolutePath().getParent();
        return Forecast.of(
                comparison,
                cases(),
                suites.planned(),
                runs == null ? Optional.empty() : EarlierUse.newest(runs, comparison, folder.id()));
    }

    /** Where each target and helper is, by its name. */
    public Map<String, URI> baseUrls() {
        Map<String, URI> baseUrls = new LinkedHashMap<>(Access.baseUrls(accesses));
        baseUrls.putAll(Access.baseUrls(helpers));
        return baseUrls;
    }

    /** Closes the journal and stops the simulator. */
    @Override
    public void close() {
        journal.close();
        simulator.ifPresent(Simulator::close);
    }
}
