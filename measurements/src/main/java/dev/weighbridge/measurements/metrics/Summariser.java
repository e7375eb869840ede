package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fold over the lines of a journal that gives everything a run found. It does no I/O and keeps no text, so that a
 * million exchanges take some hundred megabytes. A summary can be taken at any time; later lines go into later ones. Not
 * thread-safe.
 */
public final class Summariser {
    private static final int VERSION = 1;

    private final Manifest header;
    private final Cells cells;
    private final Targets targets;
    private final ErrorTally errors = new ErrorTally();
    private final Shards shards = new Shards();
    private final CourseTally course;
    private final Simulations simulations = new Simulations();
    private @Nullable Instant endedAt;

    /** A fold that has seen nothing of this run yet. */
    public Summariser(Manifest header) {
        this.header = header;
        cells = new Cells(header.comparison());
        targets = new Targets(header);
        course = new CourseTally(header.comparison(), new Moments(shards, header.startedAt()));
    }

    /** Takes the next line of the journal, in the order in which they were written. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled) {
            settled(settled);
        } else if (line instanceof Promised promised) {
            targets.promised(promised.reservation());
        } else if (line instanceof ShardBegan began) {
            shards.began(began);
            simulations.began(began);
        } else if (line instanceof SimulationEnded ended) {
            simulations.ended(ended);
        }
    }

    /** What the lines so far say. */
    public Summary summary() {
        List<Cell> measured = cells.cells();
        List<String> warnings = new ArrayList<>(RunWarnings.of(simulations.facts(), measured));
        warnings.addAll(targets.warnings());
        return new Summary(
                        VERSION,
                        runFacts(),
                        targets.facts(),
                        workloads(),
                        simulations.facts(),
                        measured,
                        Capacities.of(header.comparison(), measured),
                        errors.kinds(),
                        targets.spent(),
                        warnings)
                .with(course.course());
    }

    private void settled(Settled settled) {
        TokenFlow flow = TokenFlow.of(settled.exchange(), settled.local());
        Slo slo = settled.labels().ofEvals()
                ? Slo.NONE
                : ServiceLevel.of(header.comparison(), settled.labels().workload());
        targets.settled(settled, flow, slo);
        shards.wall(settled.id(), settled.exchange().marks().endNanos()).ifPresent(wall -> {
            ended(wall);
            targets.answered(settled, wall);
        });
        if (!settled.labels().warmUp()) {
            if (!settled.labels().ofEvals()) {
                cells.add(settled, flow, slo, shards.nameOf(settled.id()));
                course.add(settled);
            }
            errors.add(settled);
        }
    }

    private void ended(Instant wall) {
        if (endedAt == null || wall.isAfter(endedAt)) {
            endedAt = wall;
        }
    }

    private RunFacts runFacts() {
        Comparison comparison = header.comparison();
        return new RunFacts(
                header.run(),
                header.startedAt(),
                endedAt,
                comparison.simulated(),
                simulations.complete(),
                comparison.name(),
                comparison.sha256(),
                comparison.incumbent(),
                comparison.candidate(),
                comparison.seed(),
                header.command(),
                header.facts());
    }

    private List<WorkloadFacts> workloads() {
        return header.comparison().workloads().stream()
                .map(workload -> new WorkloadFacts(
                        workload.name(),
                        workload.suite(),
                        header.casesByWorkload().getOrDefault(workload.name(), 0),
                        workload.slo()))
                .toList();
    }
}
