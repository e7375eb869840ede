package dev.weighbridge.measurements.plan;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan will do and may use up, in lines to print before the first request. */
public final class PlanPreview {
    private final Comparison comparison;
    private final Map<String, List<PromptCase>> casesByWorkload;
    private final Map<String, PlannedUse> byTarget;
    private final PlannedUse together;

    private PlanPreview(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        this.comparison = comparison;
        this.casesByWorkload = casesByWorkload;
        byTarget = PlanTotals.byTarget(comparison, casesByWorkload);
        together = byTarget.values().stream().reduce(PlannedUse.NOTHING, PlannedUse::plus);
    }

    /**
     * The lines, aligned for a fixed-width font; a line that begins with {@code warning:} says which cap would end the
     * run early.
     *
     * @param casesByWorkload the prompts of each workload, by its name
     * @throws IllegalArgumentException where a workload has no prompts
     */
    public static List<String> lines(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        return new PlanPreview(comparison, casesByWorkload).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("plan         " + comparison.name() + ": " + comparison.incumbent() + " (incumbent) against "
                + comparison.candidate() + " (candidate)");
        lines.add("workloads    "
                + comparison.workloads().stream().map(this::sized).collect(Collectors.joining(", ")));
        lines.add("load         " + load());
        addTable(lines);
        lines.add("time         at least " + PlanTime.inWords(PlanTime.atLeast(comparison)) + time());
        addSamples(lines);
        addWarnings(lines);
        return List.copyOf(lines);
    }

    private String sized(Workload workload) {
        return workload.name() + " ("
                + PromptOrder.casesOf(workload, casesByWorkload).size() + " prompts)";
    }

    private String load() {
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

    private void addTable(List<String> lines) {
        lines.add(row("at most", "requests", "tokens", "USD"));
        byTarget.forEach((target, use) -> lines.add(row("  " + target, use)));
        lines.add(row("  together", together));
        Caps caps = comparison.caps();
        lines.add(row("  caps", new PlannedUse(caps.requests(), caps.tokens(), caps.money())));
    }

    private static String row(String name, PlannedUse use) {
        return row(name, Long.toString(use.requests()), Long.toString(use.tokens()), usd(use.money()));
    }

    private static String row(String name, String requests, String tokens, String usd) {
        return String.format(Locale.ROOT, "%-22s %10s %14s %14s", name, requests, tokens, usd);
    }

    private static String usd(Money money) {
        return money.usd().toPlainString();
    }

    private String time() {
        boolean known = comparison.load().pattern() instanceof Pattern.Fixed fixed
                && fixed.levels().stream().allMatch(Level.Open.class::isInstance);
        return known ? ", and what the last answers take" : ", and what closed levels or further steps take";
    }

    private void addSamples(List<String> lines) {
        Pattern pattern = comparison.load().pattern();
        int sample =
                pattern instanceof Pattern.Search search ? search.requests() : ((Pattern.Fixed) pattern).requests();
        lines.add("percentiles  " + sample + " answers a level and target " + Carried.by(sample));
        int workloads = comparison.workloads().size();
        if (workloads > 1) {
            int share = sample / workloads;
            lines.add("             " + share + " of each workload " + Carried.by(share));
        }
    }

    private void addWarnings(List<String> lines) {
        Caps caps = comparison.caps();
        warn(lines, "requests", BigDecimal.valueOf(caps.requests()), BigDecimal.valueOf(together.requests()));
        warn(lines, "tokens", BigDecimal.valueOf(caps.tokens()), BigDecimal.valueOf(together.tokens()));
        warn(lines, "usd", caps.money().usd(), together.money().usd());
    }

    private static void warn(List<String> lines, String cap, BigDecimal allowed, BigDecimal planned) {
        if (planned.compareTo(allowed) > 0) {
            lines.add("warning: caps." + cap + " is " + allowed.toPlainString() + " and the plan may use "
                    + planned.toPlainString()
                    + ", so the cap may end the run early; raise it or plan fewer requests");
        }
    }
}
