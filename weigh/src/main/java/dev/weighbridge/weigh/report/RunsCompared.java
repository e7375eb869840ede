package dev.weighbridge.weigh.report;

import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.weigh.console.Table;
import java.util.ArrayList;
import java.util.List;

/** Runs side by side in text: a table for each workload, a row for each run and target, intervals beside estimates. */
final class RunsCompared {
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
        lines.add("-: not asked, not priced, or too few to say; the page of the run says which");
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
        Table table = new Table(2, ComparedRow.HEADS);
        for (Reading run : runs) {
            run.targets().forEach(target -> table.add(new ComparedRow(run, target, workload).cells()));
        }
        List<String> lines = new ArrayList<>(List.of("", workload));
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }
}
