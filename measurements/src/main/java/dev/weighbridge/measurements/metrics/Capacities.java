package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Load.Pattern.Search;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.summary.Capacity;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the steps of a search say of each target. A step counts once all of its requests were settled. */
final class Capacities {
    private static final int PERCENT = 100;

    private final Search search;
    private final List<Cell> steps;

    private Capacities(Search search, List<Cell> steps) {
        this.search = search;
        this.steps = steps;
    }

    /** The capacities of a search; none where the comparison does not search. */
    static List<Capacity> of(Comparison comparison, List<Cell> cells) {
        if (!(comparison.load().pattern() instanceof Pattern.Search search)) {
            return List.of();
        }
        return comparison.targets().stream()
                .map(Target::name)
                .map(target -> new Capacities(search, steps(target, search, cells)).capacity(target))
                .toList();
    }

    private static List<Cell> steps(String target, Search search, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.target().equals(target) && cell.workload().equals(Summary.ALL))
                .filter(cell -> cell.offeredPerSecond() != null && cell.requests() >= search.requests())
                .sorted(Comparator.comparingDouble(Capacities::rate))
                .toList();
    }

    private Capacity capacity(String target) {
        Optional<Cell> broken = steps.stream().filter(step -> !kept(step)).findFirst();
        Optional<Cell> kept = steps.stream()
                .filter(this::kept)
                .filter(step -> broken.isEmpty() || rate(step) < rate(broken.get()))
                .reduce((lower, higher) -> higher);
        return new Capacity(
                target,
                kept.map(Capacities::rate).orElse(null),
                broken.map(Capacities::rate).orElse(null),
                (keptWords(kept) + " " + brokenWords(broken)).strip());
    }

    private boolean kept(Cell step) {
        return !step.clientBound() && (double) step.attainment().k() / step.requests() >= search.attainment();
    }

    private String keptWords(Optional<Cell> kept) {
        if (steps.isEmpty()) {
            return "No step of the search was finished.";
        }
        String bar = plain(search.attainment() * PERCENT) + " % of requests";
        return kept.map(step -> "Kept its service level for at least " + bar + " up to " + step.level() + ".")
                .orElse("Did not keep its service level for " + bar + " at any rate that was tried.");
    }

    private static String brokenWords(Optional<Cell> broken) {
        return broken.map(step -> step.clientBound()
                        ? "At " + step.level() + " this machine was too slow to send on time."
                        : "At " + step.level() + " " + step.attainment().k() + " of " + step.requests() + " met it.")
                .orElse("");
    }

    private static double rate(Cell step) {
        Double rate = step.offeredPerSecond();
        return rate == null ? 0 : rate;
    }

    private static String plain(double number) {
        return new BigDecimal(number)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
