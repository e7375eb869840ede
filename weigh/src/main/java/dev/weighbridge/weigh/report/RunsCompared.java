package dev.weighbridge.weigh.report;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.weigh.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs side by side in text: a table for each workload, a row for each run and target, intervals beside estimates. */
final class RunsCompared {
    private static final double MEDIAN = 0.5;
    private static final String UNKNOWN = "-";

    private final List<Reading> runs;

    RunsCompared(List<Summary> runs) {
        this.runs = runs.stream().map(Reading::new).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        runs.forEach(run -> lines.add(head(run.summary())));
        lines.addAll(notes());
        runs.stream()
                .flatMap(run -> run.summary().workloads().stream().map(WorkloadFacts::name))
                .distinct()
                .forEach(workload -> lines.addAll(table(workload)));
        lines.add("");
        lines.add(
                "accuracy: cases asked one by one, in percent of n; in time: requests that kept the service level, in "
                        + "percent; times in ms at the highest level that both targets were asked at; 95 % intervals");
        return lines;
    }

    private static String head(Summary run) {
        return run.run().id() + ": comparison " + run.run().comparison() + ", begun "
                + run.run().startedAt() + (run.run().simulated() ? "  [SIMULATED: no real model was asked]" : "")
                + (run.run().complete() ? "" : "  [INCOMPLETE]");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (runs.stream()
                        .map(run -> run.summary().run().comparisonSha256())
                        .distinct()
                        .count()
                > 1) {
            notes.add("note: not all runs are of the same comparison file; what differs may be what was asked");
        }
        if (runs.stream().map(run -> run.summary().run().simulated()).distinct().count() > 1) {
            notes.add("note: simulated and real models stand side by side; their difference means nothing");
        }
        return notes;
    }

    private List<String> table(String workload) {
        Table table = new Table(
                2, "run", "target", "accuracy", "n", "level", "TTFT p50", "end to end p50", "in time", "USD per 1,000");
        for (Reading run : runs) {
            run.targets().forEach(target -> table.add(row(run, target, workload)));
        }
        List<String> lines = new ArrayList<>(List.of("", workload));
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String[] row(Reading run, String target, String workload) {
        Optional<Answers> answers = run.summary().quality().scores().stream()
                .filter(score ->
                        score.target().equals(target) && score.workload().equals(workload))
                .findFirst()
                .map(Score::evals);
        Optional<LoadLevel> level = run.highestCommonLevel();
        Optional<Cell> cell = level.flatMap(at -> run.cell(target, workload, at));
        return new String[] {
            run.summary().run().id(),
            target,
            answers.map(Answers::accuracy).map(RunsCompared::share).orElse(UNKNOWN),
            answers.map(some -> Numbers.count(some.accuracy().n())).orElse(UNKNOWN),
            level.filter(at -> cell.isPresent())
                    .map(at -> at.label() + (cell.get().clientBound() ? " CLIENT-BOUND" : ""))
                    .orElse(UNKNOWN),
            cell.flatMap(some -> median(some, Quantity.TTFT)).orElse(UNKNOWN),
            cell.flatMap(some -> median(some, Quantity.E2E)).orElse(UNKNOWN),
            cell.map(Cell::attainment).map(RunsCompared::share).orElse(UNKNOWN),
            perThousand(run.summary(), target, workload)
        };
    }

    private static String share(Share share) {
        return share.estimate() == null ? UNKNOWN : Numbers.percent(share.estimate()) + " " + Intervals.of(share);
    }

    private static Optional<String> median(Cell cell, Quantity quantity) {
        return Reading.percentile(quantity.of(cell), MEDIAN)
                .flatMap(percentile -> Optional.ofNullable(percentile.value())
                        .map(value ->
                                Numbers.estimate(quantity.shown(value)) + " " + Intervals.of(percentile, quantity)));
    }

    private static String perThousand(Summary run, String target, String workload) {
        return run.costs().targets().stream()
                .filter(cost -> cost.target().equals(target) && cost.workload().equals(workload))
                .findFirst()
                .map(TargetCost::perThousand)
                .filter(cost -> cost.value() != null)
                .map(RunsCompared::usd)
                .orElse(UNKNOWN);
    }

    private static String usd(CostEstimate cost) {
        return cost.value() == null ? UNKNOWN : (Numbers.usd(cost.value()) + " " + Intervals.of(cost)).strip();
    }
}
