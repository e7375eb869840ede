package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.chart.LevelSeries.Look;
import dev.weighbridge.reports.chart.LevelSeries.Mark;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accuracy against load: the share of right answers of each target at each level, with its interval. */
public final class AccuracyChart {
    private static final double PERCENT = 100;

    private final Reading reading;
    private final AnswerQuality quality;

    private AccuracyChart(Reading reading) {
        this.reading = reading;
        this.quality = reading.summary().quality();
    }

    /** The chart of a summary, all workloads together and each by itself; empty where no answer under load was graded. */
    public static Optional<Chart> of(Reading reading) {
        return new AccuracyChart(reading).chart();
    }

    private Optional<Chart> chart() {
        Map<String, Map<String, Map<String, Answers>>> choices = choices();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> pictures = new LinkedHashMap<>();
        choices.values().forEach(byTarget -> pictures.put(Integer.toString(pictures.size()), picture(byTarget)));
        Chart.Switch workload = new Chart.Switch(
                "Workload", choices.keySet().stream().map(Visible::of).toList());
        return Optional.of(new Chart(List.of(workload), Options.chart(LevelAxis.base(reading.levels()), pictures)));
    }

    /** What can be chosen, by its label: answers by target and level. */
    private Map<String, Map<String, Map<String, Answers>>> choices() {
        Map<String, Map<String, Map<String, Answers>>> choices = new LinkedHashMap<>();
        quality.scores().stream()
                .map(Score::workload)
                .distinct()
                .forEach(workload -> choices.put(workload, of(workload)));
        choices.values().removeIf(byTarget -> byTarget.values().stream().allMatch(Map::isEmpty));
        if (choices.size() < 2) {
            return choices;
        }
        Map<String, Map<String, Answers>> together = new LinkedHashMap<>();
        quality.targets().forEach(target -> together.put(target.target(), target.byLevel()));
        Map<String, Map<String, Map<String, Answers>>> all = new LinkedHashMap<>();
        all.put("all together", together);
        all.putAll(choices);
        return all;
    }

    private Map<String, Map<String, Answers>> of(String workload) {
        Map<String, Map<String, Answers>> byTarget = new LinkedHashMap<>();
        quality.scores().stream()
                .filter(score -> score.workload().equals(workload))
                .forEach(score -> byTarget.put(score.target(), score.byLevel()));
        return byTarget;
    }

    private Map<String, Object> picture(Map<String, Map<String, Answers>> byTarget) {
        List<Object> series = new ArrayList<>();
        List<String> targets = reading.targets();
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            Map<String, Answers> byLevel = byTarget.getOrDefault(target, Map.of());
            Look look = new Look(new TargetStyle(i), true);
            series.addAll(new LevelSeries(reading.levels(), Visible.of(target), look, i, targets.size())
                    .of(level -> Optional.ofNullable(byLevel.get(level.label()))
                            .flatMap(answers -> mark(target, level, answers.accuracy()))));
        }
        Map<String, Object> axis = Options.verticalAxis("right answers, %");
        axis.put("max", PERCENT);
        return Options.of("yAxis", axis, "series", series);
    }

    private static Optional<Mark> mark(String target, LoadLevel level, Share accuracy) {
        if (accuracy.estimate() == null) {
            return Optional.empty();
        }
        String detail = Visible.of(target) + " at " + Visible.of(level.label()) + ": "
                + Numbers.percent(accuracy.estimate()) + Numbers.THIN + "% right " + Intervals.of(accuracy) + ", "
                + Numbers.count(accuracy.k()) + " of " + Numbers.count(accuracy.n()) + " answers";
        return Optional.of(
                new Mark(PERCENT * accuracy.estimate(), percent(accuracy.low()), percent(accuracy.high()), detail));
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : PERCENT * share;
    }
}
