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
import java.util.Set;

/** The suite of each workload of a comparison, under the workload's name, in the comparison's order. Immutable. */
public final class WorkloadSuites {
    private final Comparison comparison;
    private final Map<String, Suite> whole;
    private final List<Suite> evaluated;
    private final List<Notice> notices;

    private WorkloadSuites(
            Comparison comparison, Map<String, Suite> whole, List<Suite> evaluated, List<Notice> notices) {
        this.comparison = comparison;
        this.whole = Collections.unmodifiableMap(whole);
        this.evaluated = List.copyOf(evaluated);
        this.notices = List.copyOf(notices);
    }

    /** Suites as a run folder keeps them, with the ids of the cases that are asked one by one. */
    static WorkloadSuites kept(Comparison comparison, List<Suite> suites, Map<String, List<String>> evaluated) {
        Map<String, Suite> whole = new LinkedHashMap<>();
        suites.forEach(suite -> whole.put(suite.name(), suite));
        List<Suite> asked = suites.stream()
                .map(suite -> only(suite, evaluated.getOrDefault(suite.name(), List.of())))
                .toList();
        return new WorkloadSuites(comparison, whole, asked, List.of());
    }

    private static Suite only(Suite suite, List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return new Suite(
                suite.name(),
                suite.hash(),
                suite.cases().stream().filter(one -> wanted.contains(one.id())).toList());
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
        List<Suite> evaluated = comparison.workloads().stream()
                .flatMap(workload -> evaluated(comparison, workload, suites).stream())
                .toList();
        return new WorkloadSuites(comparison, suites, evaluated, notices);
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
    private static Optional<Suite> evaluated(Comparison comparison, Workload workload, Map<String, Suite> suites) {
        return Optional.ofNullable(suites.get(workload.name()))
                .flatMap(WorkloadSuites::checked)
                .map(suite ->
                        new Suite(suite.name(), suite.hash(), Sample.of(suite.cases(), workload, comparison.seed())));
    }

    private static Optional<Suite> checked(Suite suite) {
        List<EvalCase> cases =
                suite.cases().stream().filter(WorkloadSuites::checked).toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(new Suite(suite.name(), suite.hash(), cases));
    }

    /**
     * The cases with checks that a workload asks at all: all of them where it is put under load, else those that are
     * evaluated. Empty where there are none.
     */
    Optional<Suite> checked(String workload) {
        boolean load =
                comparison.underLoad().stream().anyMatch(one -> one.name().equals(workload));
        return load
                ? Optional.ofNullable(whole.get(workload)).flatMap(WorkloadSuites::checked)
                : evaluated.stream()
                        .filter(suite -> suite.name().equals(workload))
                        .findFirst();
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
