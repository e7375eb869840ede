package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A summary with the questions a report asks of it.
 *
 * @param summary what was found
 */
public record Reading(Summary summary) {

    /** Every load level that was offered to any target, climbing. */
    public List<LoadLevel> levels() {
        return summary.cells().stream().map(LoadLevel::of).distinct().sorted().toList();
    }

    /** The names of all targets, in comparison order. */
    public List<String> targets() {
        return summary.targets().stream().map(TargetFacts::name).toList();
    }

    /** The names of the workloads that were put under load, in comparison order. */
    public List<String> workloadsUnderLoad() {
        return summary.workloads().stream()
                .map(WorkloadFacts::name)
                .filter(name -> summary.cells().stream()
                        .anyMatch(cell -> cell.workload().equals(name)))
                .toList();
    }

    /** The two targets in question, the one in use today first; one name where they are the same. */
    public List<String> pair() {
        return List.of(summary.run().incumbent(), summary.run().candidate()).stream()
                .distinct()
                .toList();
    }

    /** What was measured of a target at a level, all workloads together. */
    public Optional<Cell> cell(String target, LoadLevel level) {
        return cell(target, Summary.ALL, level);
    }

    /** What was measured of a target on one workload at a level. */
    public Optional<Cell> cell(String target, String workload, LoadLevel level) {
        return summary.cells().stream()
                .filter(cell -> cell.target().equals(target))
                .filter(cell -> cell.workload().equals(workload))
                .filter(cell -> cell.level().equals(level.label()))
                .findFirst();
    }

    /**
     * The highest level at which both targets in question were sent requests: of arrival rates if there is one, else of
     * users; empty where no level is common to both.
     */
    public Optional<LoadLevel> highestCommonLevel() {
        return levels().stream()
                .filter(level -> pair().stream().allMatch(target -> offered(target, level)))
                .max(Comparator.comparing(LoadLevel::open).thenComparing(Comparator.naturalOrder()));
    }

    /** Whether any workload bounds anything, so that keeping the service level says more than being answered. */
    public boolean bounded() {
        return summary.workloads().stream().anyMatch(workload -> !workload.slo().unbounded());
    }

    /** A percentile of a sample, whether or not the sample carries it; empty where it was not computed. */
    public static Optional<Percentile> percentile(Distribution sample, double q) {
        return sample.percentiles().stream().filter(p -> p.q() == q).findFirst();
    }

    private boolean offered(String target, LoadLevel level) {
        return cell(target, level).filter(cell -> cell.requests() > 0).isPresent();
    }
}
