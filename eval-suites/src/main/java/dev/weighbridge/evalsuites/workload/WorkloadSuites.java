package dev.weighbridge.evalsuites.workload;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suite of each workload of a comparison, under the workload's name, in the comparison's order. Immutable. */
public final class WorkloadSuites {
    private final Comparison comparison;
    private final Map<String, Suite> whole;
    private final List<Suite> evaluated;
    private final List<Notice> notices;

    private WorkloadSuites(Comparison comparison, Map<String, Suite> whole, List<Notice> notices) {
        this.comparison = comparison;
        this.whole = Collections.unmodifiableMap(whole);
        this.notices = List.copyOf(notices);
        this.evaluated = comparison.workloads().stream()
                .flatMap(workload -> evaluated(workload).stream())
                .toList();
    }

    /**
     * Reads them.
     *
     * @param folder the folder that the comparison's paths count from
     * @throws UserFileException at the first thing that is wrong with a suite, or where a workload is neither put under
     *     load nor has anything to check
     */
    public static WorkloadSuites load(Comparison comparison, Path folder) {
        Map<String, Suite> suites = new LinkedHashMap<>();
        List<Notice> notices = new ArrayList<>();
        for (Workload workload : comparison.workloads()) {
            Loaded loaded = Suites.loadWithNotices(folder.resolve(workload.suite()));
            Suite suite = loaded.suite();
            requireUse(comparison, workload, suite);
            suites.put(workload.name(), new Suite(workload.name(), suite.hash(), suite.cases()));
            notices.addAll(loaded.notices());
        }
        return new WorkloadSuites(comparison, suites, notices);
    }

    private static void requireUse(Comparison comparison, Workload workload, Suite suite) {
        if (!workload.load() && suite.cases().stream().noneMatch(WorkloadSuites::checked)) {
            throw new UserFileException("comparisons/" + comparison.name() + ".yaml: workload \"" + workload.name()
                    + "\": load is false, and no case of " + workload.suite()
                    + " has a check, so nothing is asked; give its cases checks or remove load: false");
        }
    }

    private static boolean checked(EvalCase evalCase) {
        return !evalCase.checks().isEmpty();
    }

    /** The cases with checks of a workload, or a sample of them; empty where there are none. */
    private Optional<Suite> evaluated(Workload workload) {
        Suite suite = suite(workload);
        List<EvalCase> checked =
                suite.cases().stream().filter(WorkloadSuites::checked).toList();
        return checked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suite(suite.name(), suite.hash(), Sample.of(checked, workload, comparison.seed())));
    }

    private Suite suite(Workload workload) {
        return Optional.ofNullable(whole.get(workload.name())).orElseThrow();
    }

    /** All cases of each workload, by its name. */
    public Map<String, List<PromptCase>> cases() {
        Map<String, List<PromptCase>> cases = new LinkedHashMap<>();
        whole.forEach((workload, suite) ->
                cases.put(workload, suite.cases().stream().map(EvalCase::asked).toList()));
        return cases;
    }

    /** The hash of each workload's suite, by the workload's name. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        whole.forEach((workload, suite) -> hashes.put(workload, suite.hash()));
        return hashes;
    }

    /** The suites, with all of their cases. */
    public List<Suite> all() {
        return List.copyOf(whole.values());
    }

    /** What is asked to see how good the answers are: the cases with checks of each suite that has any, or a sample. */
    public List<Suite> evaluated() {
        return evaluated;
    }

    /** The same as the plan shows it. */
    public List<PlannedEvals> planned() {
        return evaluated.stream().map(WorkloadSuites::planned).toList();
    }

    private static PlannedEvals planned(Suite suite) {
        List<PromptCase> asked = suite.cases().stream()
                .flatMap(one -> Collections.nCopies(one.repeats(), one.asked()).stream())
                .toList();
        return new PlannedEvals(suite.name(), suite.cases().size(), asked);
    }

    /** Who is asked what to see how good the answers are; empty where nothing has a check. */
    public Optional<EvalPlan> plan() {
        return evaluated.isEmpty()
                ? Optional.empty()
                : Optional.of(EvalPlan.of(evaluated, comparison.targets(), comparison.seed()));
    }

    /** What of foreign suites could not be carried over. */
    public List<Notice> notices() {
        return notices;
    }
}
