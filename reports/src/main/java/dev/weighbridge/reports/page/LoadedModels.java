package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The levels of load on a target whose answers were graded, and which models answered there. */
record LoadedModels(Reading reading, TargetAnswers target) {

    /** The levels with graded answers, by how many requests a second they put on the target. */
    List<LoadLevel> lightestFirst() {
        return reading.levels().stream()
                .filter(level -> graded(level.label()) > 0)
                .sorted(Comparator.comparingDouble(this::askedPerSecond))
                .toList();
    }

    private int graded(String level) {
        return Optional.ofNullable(target.byLevel().get(level))
                .map(answers -> answers.accuracy().n())
                .orElse(0);
    }

    /** As it was offered; users ask as often as they are answered. A rate that was measured has the wait for the last answer in it. */
    private double askedPerSecond(LoadLevel level) {
        Double offered = level.perSecond();
        return offered != null ? offered : answeredPerSecond(level);
    }

    private double answeredPerSecond(LoadLevel level) {
        return reading.cell(target.target(), Summary.ALL, level)
                .map(Cell::achievedPerSecond)
                .orElse(0.0);
    }

    /** The share of answers at a level that others gave than the usual model at the lightest load. */
    Share others(String level) {
        Map<String, Integer> byModel = models(level);
        int all = byModel.values().stream().mapToInt(Integer::intValue).sum();
        String usual = usual().orElse("");
        return Share.of(all - Objects.requireNonNullElse(byModel.get(usual), 0), all);
    }

    /** The model that gave most answers at the lightest load. */
    private Optional<String> usual() {
        return lightestFirst().stream()
                .findFirst()
                .flatMap(level -> models(level.label()).entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey));
    }

    private Map<String, Integer> models(String level) {
        return target.modelsByLevel().getOrDefault(level, Map.of());
    }
}
