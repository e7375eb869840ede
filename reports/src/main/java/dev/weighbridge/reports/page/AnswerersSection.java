package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.chart.AnswererChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answered for each target: model, provider and fingerprint, when, and how right each was. */
final class AnswerersSection {
    private static final String HOW = "The share of each in the answers of every stretch of time. A line breaks where"
            + " nothing was answered; the six most frequent ones are drawn.";

    private AnswerersSection() {}

    /** The section, empty where nobody answered. */
    static Optional<Section> of(Reading reading) {
        List<TargetFacts> targets = reading.summary().targets().stream()
                .filter(target -> target.answerers().answers() > 0)
                .toList();
        List<Group> byWorkload = ScoreGroups.named(reading, Score::byBackend);
        if (targets.isEmpty() && byWorkload.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Prose("A model's name can be an alias: what stands behind it may change with the hour and the load."
                        + " Model, provider and fingerprint are as the answers named them; warm-up and the search for limits"
                        + " are left out."));
        if (!targets.isEmpty()) {
            addCounts(blocks, reading, targets);
        }
        if (!byWorkload.isEmpty()) {
            String caption = "The same, workload by workload";
            blocks.add(new Fold(
                    caption, List.of(AnswersTable.of("answers-backend", "Answers by who gave them", byWorkload))));
        }
        return Optional.of(new Section("answerers", "Who answered", blocks));
    }

    private static void addCounts(List<Block> blocks, Reading reading, List<TargetFacts> targets) {
        blocks.add(new Points(targets.stream()
                .map(target -> AnswererFindings.of(target, answers(reading, target)))
                .toList()));
        AnswererChart.of(targets)
                .map(chart -> new Figure("answerers-plot", "Who answered over time", HOW, chart))
                .ifPresent(blocks::add);
        blocks.add(table(reading, targets));
    }

    private static Optional<TargetAnswers> answers(Reading reading, TargetFacts target) {
        return reading.summary().quality().targets().stream()
                .filter(one -> one.target().equals(target.name()))
                .findFirst();
    }

    private static Table table(Reading reading, List<TargetFacts> targets) {
        List<Column> columns = List.of(
                Column.words("Model"),
                Column.words("Provider"),
                Column.words("Fingerprint"),
                Column.number("Answers", ""),
                Column.number("Share", "%"),
                Column.number("Accuracy", "%"),
                Column.number("Graded", ""));
        return new Table(
                "answerers-table",
                "Who answered",
                "All workloads together. In brackets 95\u202f% intervals.",
                columns,
                targets.stream()
                        .map(target -> new Group(target.name(), rows(target, answers(reading, target))))
                        .toList());
    }

    private static List<Row> rows(TargetFacts target, Optional<TargetAnswers> graded) {
        Map<String, Answers> byName = graded.map(TargetAnswers::byBackend).orElse(Map.of());
        int all = target.answerers().answers();
        return target.answerers().each().stream()
                .map(who -> row(who, all, byName.get(who.name())))
                .toList();
    }

    private static Row row(Answerer who, int all, @Nullable Answers graded) {
        return new Row(
                named(who.model()),
                List.of(
                        named(who.provider()),
                        named(who.fingerprint()),
                        Datum.count(who.answers()),
                        Estimates.share(Share.of(who.answers(), all)),
                        graded == null ? Datum.unknown("none graded") : AnswersTable.accuracy(graded),
                        graded == null ? Datum.count(0) : AnswersTable.graded(graded)));
    }

    private static Datum named(@Nullable String part) {
        return part == null ? Datum.unknown("not named") : Datum.code(part);
    }
}
