package dev.weighbridge.measurements.summary;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * Everything a run found, computed from its folder alone; written as {@code summary.json} and rendered by reports.
 *
 * @param version the version of this record's file form, now 1
 * @param run which run this is and how to repeat it
 * @param targets the targets, in comparison order
 * @param workloads the workloads, in comparison order
 * @param simulations how each simulation ended, in order of their beginning
 * @param cells one per target, workload and load level that was offered; the row {@code all} of {@link Cell#workload()}
 *     holds all workloads of a level together
 * @param capacities what a search for the highest load found, per target; empty where there was none
 * @param errors what went wrong, by target and kind, most frequent first
 * @param spent what each target used up, warm-up included
 * @param warnings what a reader must know before believing a number, one sentence each
 * @param quality how right answers were; {@link AnswerQuality#NONE} where null
 * @param costs what answers cost; {@link RunCosts#NONE} where null
 * @param course how requests of load fared over the run's time; {@link Course#NONE} where null
 * @param hashes what all of it rests on; {@link Hashes#NONE} where null
 */
public record Summary(
        int version,
        RunFacts run,
        List<TargetFacts> targets,
        List<WorkloadFacts> workloads,
        List<SimulationFacts> simulations,
        List<Cell> cells,
        List<Capacity> capacities,
        List<ErrorKind> errors,
        List<Spent> spent,
        List<String> warnings,
        AnswerQuality quality,
        RunCosts costs,
        Course course,
        Hashes hashes) {

    /** The workload name of a cell that holds all workloads together. */
    public static final String ALL = "all";

    public Summary {
        targets = List.copyOf(targets);
        workloads = List.copyOf(workloads);
        simulations = List.copyOf(simulations);
        cells = List.copyOf(cells);
        capacities = List.copyOf(capacities);
        errors = List.copyOf(errors);
        spent = List.copyOf(spent);
        warnings = List.copyOf(warnings);
        // Files older than these fields lack them.
        quality = requireNonNullElse(quality, AnswerQuality.NONE);
        costs = requireNonNullElse(costs, RunCosts.NONE);
        course = requireNonNullElse(course, Course.NONE);
        hashes = requireNonNullElse(hashes, Hashes.NONE);
    }

    /** A summary of a run that checked no answer, or of which nothing more is known yet. */
    public Summary(
            int version,
            RunFacts run,
            List<TargetFacts> targets,
            List<WorkloadFacts> workloads,
            List<SimulationFacts> simulations,
            List<Cell> cells,
            List<Capacity> capacities,
            List<ErrorKind> errors,
            List<Spent> spent,
            List<String> warnings) {
        this(
                version,
                run,
                targets,
                workloads,
                simulations,
                cells,
                capacities,
                errors,
                spent,
                warnings,
                AnswerQuality.NONE,
                RunCosts.NONE,
                Course.NONE,
                Hashes.NONE);
    }

    /** The same with its answers graded. */
    public Summary with(AnswerQuality graded) {
        return with(graded, costs, course, hashes);
    }

    /** The same with what answers cost. */
    public Summary with(RunCosts found) {
        return with(quality, found, course, hashes);
    }

    /** The same with how requests of load fared over time. */
    public Summary with(Course seen) {
        return with(quality, costs, seen, hashes);
    }

    /** The same with what all of it rests on. */
    public Summary with(Hashes reckoned) {
        return with(quality, costs, course, reckoned);
    }

    private Summary with(AnswerQuality graded, RunCosts found, Course seen, Hashes reckoned) {
        return new Summary(
                version,
                run,
                targets,
                workloads,
                simulations,
                cells,
                capacities,
                errors,
                spent,
                warnings,
                graded,
                found,
                seen,
                reckoned);
    }
}
