package dev.weighbridge.weigh;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterVerdict;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.weigh.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Finds every reason why a run must not end green: nothing that went wrong may look like a pass. */
final class RunProblems {
    /** The outcome labels that are an answer. */
    static final Set<String> DELIVERED = Set.of("completed", "truncated", "refused");

    private final LastRun lastRun;
    private final Summary summary;
    private final List<TargetLimits> limits;
    private final List<MeterResult> meters;

    RunProblems(LastRun lastRun, Summary summary, List<TargetLimits> limits, List<MeterResult> meters) {
        this.meters = meters;
        this.limits = limits;
        this.lastRun = lastRun;
        this.summary = summary;
    }

    List<Problem> all() {
        List<Problem> problems = new ArrayList<>();
        deadProcess().ifPresent(problems::add);
        withoutEnd().forEach(problems::add);
        failed().forEach(problems::add);
        if (!summary.cells().isEmpty() || asked()) {
            unanswered().forEach(problems::add);
        } else if (limits.isEmpty() && meters.isEmpty()) {
            problems.add(new Problem(Kind.INVALID, "run " + summary.run().id() + ": nothing was measured"));
        }
        unprobed().forEach(problems::add);
        unmetered().forEach(problems::add);
        return problems;
    }

    /** A limit is not looked for by asking what never answers. */
    private List<Problem> unprobed() {
        return limits.stream()
                .filter(found -> found.log().requests() > 0)
                .filter(found -> found.log().observations().stream().allMatch(RunProblems::unknown))
                .map(found -> new Problem(
                        Kind.INVALID,
                        "target \"" + found.target() + "\": none of "
                                + found.log().requests()
                                + " requests that looked for its limit was answered: "
                                + found.finding().stopped()))
                .toList();
    }

    /** Nor is a meter checked by asking it. */
    private List<Problem> unmetered() {
        return meters.stream()
                .filter(meter -> meter.requests() > 0 && !meter.stopped().startsWith(Refused.CAP_REACHED))
                .filter(meter -> meter.checks().stream().allMatch(check -> check.verdict() == MeterVerdict.UNKNOWN))
                .map(meter -> new Problem(
                        Kind.INVALID,
                        "target \"" + meter.target() + "\": none of " + meter.requests()
                                + " requests that checked its meter could be judged: " + meter.stopped()))
                .toList();
    }

    private static boolean unknown(Observation observation) {
        return !observation.admitted() && !observation.rejected();
    }

    private Optional<Problem> deadProcess() {
        return Optional.ofNullable(lastRun.executionError())
                .map(error ->
                        new Problem(Kind.INVALID, "a simulation died: " + error + "; its last words stand above"));
    }

    private List<Problem> withoutEnd() {
        Set<String> ended = summary.simulations().stream()
                .map(simulation -> simulation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return lastRun.folders().stream()
                .map(folder -> folder.replaceFirst("-\\d+$", ""))
                .filter(simulation -> !ended.contains(simulation))
                .map(simulation -> new Problem(
                        Kind.INVALID,
                        "simulation " + simulation + " left no record in run "
                                + summary.run().id() + "; its result is lost"))
                .toList();
    }

    /** A cap that was reached is what the user asked for: the report says INCOMPLETE, and nothing failed. */
    private List<Problem> failed() {
        return summary.simulations().stream()
                .filter(simulation -> !simulation.finished())
                .filter(simulation -> !simulation.because().startsWith(Refused.CAP_REACHED))
                .map(RunProblems::failure)
                .toList();
    }

    private static Problem failure(SimulationFacts simulation) {
        return new Problem(
                Kind.INVALID, "simulation " + simulation.name() + " did not finish: " + simulation.because());
    }

    private List<Problem> unanswered() {
        return summary.targets().stream()
                .filter(target -> sent(target) > 0 && delivered(target) == 0)
                .map(this::unansweredTarget)
                .toList();
    }

    private Problem unansweredTarget(TargetFacts target) {
        String example = summary.errors().stream()
                .filter(error -> error.target().equals(target.name()))
                .findFirst()
                .map(ErrorKind::exampleMessage)
                .orElse("no error was recorded");
        return new Problem(
                Kind.INVALID,
                "target \"" + target.name() + "\": none of " + sent(target) + " requests was answered: " + example);
    }

    /** Whether any answer was asked for to be graded. */
    private boolean asked() {
        return summary.targets().stream()
                .anyMatch(target -> evals(target, Answers::infrastructure) > 0 || evals(target, Answers::came) > 0);
    }

    private int sent(TargetFacts target) {
        return evals(target, Answers::came)
                + evals(target, Answers::infrastructure)
                + cells(target).stream().mapToInt(Cell::requests).sum();
    }

    private int evals(TargetFacts target, ToIntFunction<Answers> count) {
        return summary.quality().scores().stream()
                .filter(score -> score.target().equals(target.name()))
                .map(Score::evals)
                .mapToInt(count)
                .sum();
    }

    private int delivered(TargetFacts target) {
        return evals(target, Answers::came) + deliveredUnderLoad(target);
    }

    private int deliveredUnderLoad(TargetFacts target) {
        return cells(target).stream()
                .flatMap(cell -> cell.outcomes().entrySet().stream())
                .filter(outcome -> DELIVERED.contains(outcome.getKey()))
                .mapToInt(outcome -> outcome.getValue())
                .sum();
    }

    private List<Cell> cells(TargetFacts target) {
        return summary.cells().stream()
                .filter(cell ->
                        cell.target().equals(target.name()) && cell.workload().equals(Summary.ALL))
                .toList();
    }
}
