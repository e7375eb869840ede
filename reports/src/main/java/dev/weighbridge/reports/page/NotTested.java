package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a run says nothing of, so that nobody reads it out of the page. */
final class NotTested {
    private final Summary summary;
    private final Beside beside;
    private final List<String> not = new ArrayList<>();

    private NotTested(Summary summary, Beside beside) {
        this.summary = summary;
        this.beside = beside;
    }

    /** A sentence on each thing. */
    static List<String> of(Reading reading, Beside beside) {
        NotTested found = new NotTested(reading.summary(), beside);
        found.quality();
        found.limits(reading);
        found.load();
        found.others();
        return List.copyOf(found.not);
    }

    private void quality() {
        if (summary.quality().scores().isEmpty()) {
            not.add("Answer quality: answers were not graded, so a quicker or cheaper answer may be a worse one.");
            return;
        }
        String ungraded = without(summary.quality().scores(), Score::workload);
        if (!ungraded.isEmpty()) {
            not.add("Answer quality of " + ungraded + ": no answer was graded there.");
        }
    }

    private void limits(Reading reading) {
        if (beside.limits().isEmpty()) {
            not.add("Rate limits: no limit was looked for; only those that the load ran into show among the errors.");
            return;
        }
        List<String> probed = beside.limits().stream().map(TargetLimits::target).toList();
        List<String> others = reading.targets().stream()
                .filter(target -> !probed.contains(target))
                .toList();
        if (!others.isEmpty()) {
            not.add("Rate limits of " + String.join(", ", others) + ": none was looked for.");
        }
    }

    private void load() {
        if (summary.cells().isEmpty()) {
            not.add("Load: every request was sent by itself.");
            return;
        }
        String unloaded = without(summary.cells(), Cell::workload);
        if (!unloaded.isEmpty() && summary.workloads().size() > 1) {
            not.add("Load on " + unloaded + ": asked case by case only.");
        }
        if (summary.capacities().isEmpty()) {
            not.add("Other loads: nothing is known between and beyond the load levels listed.");
        }
    }

    private void others() {
        if (beside.claims().isEmpty()) {
            not.add("What providers claim of their gateways: no claim was checked.");
        }
        if (beside.meters().isEmpty()) {
            not.add("How targets count tokens: their counts were taken as they are.");
        }
        not.add("Other times: one stretch of time was measured, and gateways differ by hour and day.");
        not.add("Other places: one machine on one network sent everything.");
        if (summary.run().simulated()) {
            not.add("Real providers: the gateway was simulated.");
        }
    }

    /** The workloads that none of these are of. */
    private <T> String without(List<T> found, Function<T, String> workload) {
        List<String> with = found.stream().map(workload).distinct().toList();
        return String.join(
                ", ",
                summary.workloads().stream()
                        .map(WorkloadFacts::name)
                        .filter(name -> !with.contains(name))
                        .toList());
    }
}
