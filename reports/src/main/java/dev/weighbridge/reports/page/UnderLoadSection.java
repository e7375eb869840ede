package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.reports.chart.AccuracyChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether answers got worse under load, and how: right ones at each level, and what became of the others. */
final class UnderLoadSection {
    private static final String HOW = "Marks are shares of right answers; the bars behind them are 95\u202f% intervals."
            + " The number of answers is in the table, and in the words at a mark.";

    private UnderLoadSection() {}

    /** The section, empty where no answer under load was graded. */
    static Optional<Section> of(Reading reading) {
        List<Group> byWorkload = ScoreGroups.named(reading, Score::byLevel);
        if (byWorkload.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Prose(
                        "Answers to the requests of the load are graded too, each level with the same mix of cases."
                                + " What a gateway did not deliver is an error and no part of the accuracy. The lightest load on a target is"
                                + " the level with the fewest requests a second, the heaviest that with most: of arrivals as offered, of users as sent."));
        addFindings(blocks, reading);
        AccuracyChart.of(reading)
                .map(chart -> new Figure("accuracy-plot", "Accuracy at each load level", HOW, chart))
                .ifPresent(blocks::add);
        List<Group> levels = levels(reading);
        if (!levels.isEmpty()) {
            blocks.add(table(levels));
        }
        blocks.add(new Fold(
                "The same, workload by workload",
                List.of(AnswersTable.of("answers-load", "Answers under load", byWorkload))));
        return Optional.of(new Section("quality-under-load", "Quality under load", blocks));
    }

    private static void addFindings(List<Block> blocks, Reading reading) {
        List<String> findings = reading.summary().quality().targets().stream()
                .flatMap(target -> LoadFindings.of(reading, target).stream())
                .toList();
        if (!findings.isEmpty()) {
            blocks.add(new Points(findings));
        }
    }

    private static Table table(List<Group> levels) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Right", "%"),
                Column.number("Answers", ""),
                Column.number("Wrong", "%"),
                Column.number("Nothing in it", "%"),
                Column.number("Cut off", "%"),
                Column.number("Refused", "%"),
                Column.number("By another model", "%"));
        return new Table(
                "quality-by-level",
                "What became of the answers at each level",
                "All workloads together. Another model is any but the one that gave most answers at the lightest load."
                        + " In brackets 95\u202f% intervals.",
                columns,
                levels);
    }

    private static List<Group> levels(Reading reading) {
        return reading.levels().stream()
                .map(level -> new Group(ByLevel.capitalised(level.words()), rows(reading, level)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static List<Row> rows(Reading reading, LoadLevel level) {
        return reading.summary().quality().targets().stream()
                .flatMap(target -> Optional.ofNullable(target.byLevel().get(level.label())).stream()
                        .map(answers -> row(reading, target, level, answers)))
                .toList();
    }

    private static Row row(Reading reading, TargetAnswers target, LoadLevel level, Answers answers) {
        int n = answers.accuracy().n();
        return new Row(
                Marks.target(reading, target.target()),
                List.of(
                        AnswersTable.accuracy(answers),
                        AnswersTable.graded(answers),
                        Estimates.share(Share.of(answers.wrong(), n)),
                        Estimates.share(Share.of(answers.noAnswer(), n)),
                        Estimates.share(Share.of(answers.truncated(), n)),
                        Estimates.share(Share.of(answers.refused(), n)),
                        Estimates.share(new LoadedModels(reading, target).others(level.label()))));
    }
}
