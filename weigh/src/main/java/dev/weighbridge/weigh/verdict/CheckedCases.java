package dev.weighbridge.weigh.verdict;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.SliceChange;
import dev.weighbridge.measurements.baseline.SliceChanges;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.verdict.Margins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cases of a run that have checks.
 *
 * @param byTag the ids of the cases of each tag of each workload
 */
record CheckedCases(Map<String, Map<String, Set<String>>> byTag) {

    static CheckedCases of(RunFolder folder) {
        Map<String, Map<String, Set<String>>> byTag = new HashMap<>();
        KeptSuites.read(folder).stream()
                .flatMap(suites -> suites.all().stream())
                .forEach(suite -> byTag.put(suite.name(), SliceChanges.byTag(tags(suite))));
        return new CheckedCases(byTag);
    }

    private static Map<String, List<String>> tags(Suite suite) {
        Map<String, List<String>> tags = new HashMap<>();
        for (EvalCase each : suite.cases()) {
            tags.put(each.id(), each.tags());
        }
        return tags;
    }

    /** The workloads of which any case has a check. */
    Set<String> workloads() {
        return byTag.keySet();
    }

    /** How accuracy differs tag by tag. */
    List<SliceChange> changes(Comparison comparison, Margins margins, RunProjection run, Optional<Baseline> baseline) {
        return SliceChanges.of(run, baseline, comparison.incumbent(), comparison.candidate(), margins, byTag);
    }
}
