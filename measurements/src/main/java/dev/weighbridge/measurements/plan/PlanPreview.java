package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan will do and may use up, in lines to print before the first request. */
public final class PlanPreview {
    private final Comparison comparison;
    private final Map<String, List<PromptCase>> casesByWorkload;
    private final List<PlannedEvals> evals;
    private final List<PlannedHelp> help;
    private final List<PlannedProbes> besides;

    private PlanPreview(
            Comparison comparison,
            Map<String, List<PromptCase>> casesByWorkload,
            List<PlannedEvals> evals,
            List<PlannedHelp> help,
            List<PlannedProbes> besides) {
        this.help = help;
        this.besides = List.copyOf(besides);
        this.comparison = comparison;
        this.casesByWorkload = casesByWorkload;
        this.evals = evals;
    }

    /**
     * The lines of the whole run, aligned for a fixed-width font; a line that begins with {@code warning:} says which cap
     * would end the run early.
     *
     * @param casesByWorkload the cases of each workload, by its name
     * @param evals what is asked to see how good the answers are
     * @param help what helpers may be asked of these answers
     * @param besides what targets may be asked to find their limits and to check their meters
     * @throws IllegalArgumentException where a workload has no cases
     */
    public static List<String> lines(
            Comparison comparison,
            Map<String, List<PromptCase>> casesByWorkload,
            List<PlannedEvals> evals,
            List<PlannedHelp> help,
            List<PlannedProbes> besides) {
        return new PlanPreview(comparison, casesByWorkload, evals, help, besides).whole();
    }

    /** The lines of the evals alone; the same arguments but for what is asked besides, and the same faults. */
    public static List<String> evalLines(
            Comparison comparison,
            Map<String, List<PromptCase>> casesByWorkload,
            List<PlannedEvals> evals,
            List<PlannedHelp> help) {
        return new PlanPreview(comparison, casesByWorkload, evals, help, List.of()).evalsAlone();
    }

    private List<String> whole() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.add("workloads    "
                + comparison.workloads().stream().map(this::sized).collect(Collectors.joining(", ")));
        lines.add("load         " + load());
        lines.addAll(evalQuestions());
        PlanTable table = new PlanTable(comparison.caps());
        addParts(table);
        lines.addAll(table.lines());
        if (!comparison.underLoad().isEmpty()) {
            lines.add("time         at least " + PlanTime.inWords(PlanTime.atLeast(comparison)) + time());
            lines.addAll(lateness());
        }
        addSamples(lines);
        lines.addAll(table.warnings());
        return List.copyOf(lines);
    }

    private List<String> evalsAlone() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.addAll(evalQuestions());
        PlanTable table = new PlanTable(comparison.caps());
        addEvals(table);
        lines.addAll(table.lines());
        lines.addAll(table.warnings());
        return List.copyOf(lines);
    }

    private void addParts(PlanTable table) {
        String load = evals.isEmpty() && besides.isEmpty() ? "" : "load: ";
        PlanTotals.ofLoad(comparison, casesByWorkload).forEach((target, use) -> table.add(load, target, use));
        if (!evals.isEmpty()) {
            addEvals(table);
        }
        besides.forEach(probes -> table.add(probes.purpose() + ": ", probes.target(), probes.use()));
    }

    private void addEvals(PlanTable table) {
        PlanTotals.ofEvals(comparison, evals).forEach((target, use) -> table.add("evals: ", target, use));
        help.forEach(planned -> table.add("evals: ", planned.helper().name(), planned.use()));
    }

    private String title() {
        return "plan         " + comparison.name() + ": " + comparison.incumbent() + " (incumbent) against "
                + comparison.candidate() + " (candidate)";
    }

    private String sized(Workload workload) {
        return workload.name() + " (" + sizeOf(workload.name()) + " cases)";
    }

    private int sizeOf(String workload) {
        return casesByWorkload.getOrDefault(workload, List.of()).size();
    }

    private List<String> evalQuestions() {
        return evals.stream()
                .map(planned -> "evals        " + planned.workload() + ": "
                        + (planned.cases() < sizeOf(planned.workload()) ? planned.cases() + " of " : "all ")
                        + sizeOf(planned.workload()) + " cases"
                        + (planned.asked().size() > planned.cases()
                                ? ", " + planned.asked().size() + " answers"
                                : "")
                        + "; " + Detectable.by(planned.cases()))
                .toList();
    }

    private String load() {
        if (comparison.underLoad().isEmpty()) {
            return "none";
        }
        Pattern pattern = comparison.load().pattern();
        if (pattern instanceof Pattern.Search search) {
            return "search from " + new Level.Open(search.fromPerSecond()).label() + " to "
                    + new Level.Open(search.toPerSecond()).label() + ", " + search.requests()
                    + " requests a step and target, " + arrivals();
        }
        Pattern.Fixed fixed = (Pattern.Fixed) pattern;
        return fixed.levels().stream().map(Level::label).collect(Collectors.joining(", ")) + "; " + fixed.requests()
                + " requests a level and target in " + fixed.blocks() + (fixed.blocks() == 1 ? " block, " : " blocks, ")
                + arrivals();
    }

    private String arrivals() {
        ArrivalProcess process = comparison.load().arrivals();
        String kind = process instanceof ArrivalProcess.Gamma gamma
                ? "gamma " + gamma.shape()
                : process.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return kind + " arrivals, seed " + comparison.seed();
    }

    private String time() {
        boolean known = comparison.load().pattern() instanceof Pattern.Fixed fixed
                && fixed.levels().stream().allMatch(Level.Open.class::isInstance);
        return known ? ", and what the last answers take" : ", and what closed levels or further steps take";
    }

    private List<String> lateness() {
        Duration least = PlanTime.atLeast(comparison);
        Duration most = comparison.caps().time();
        return most == null || least.compareTo(most) <= 0
                ? List.of()
                : List.of("warning: caps.minutes is " + PlanTime.inWords(most) + " and the plan takes at least "
                        + PlanTime.inWords(least)
                        + ", so the cap will end the run early; raise it or plan fewer requests");
    }

    private void addSamples(List<String> lines) {
        Pattern pattern = comparison.load().pattern();
        int sample =
                pattern instanceof Pattern.Search search ? search.requests() : ((Pattern.Fixed) pattern).requests();
        if (sample == 0) {
            return;
        }
        lines.add("percentiles  " + sample + " answers a level and target " + Carried.by(sample));
        int workloads = comparison.underLoad().size();
        if (workloads > 1) {
            int share = sample / workloads;
            lines.add("             " + share + " of each workload " + Carried.by(share));
        }
    }
}
