package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How right the targets' answers were: by workload, against each other, under load, and by who answered. */
final class AnswersSection {
    private AnswersSection() {}

    /** The section, empty where no answer was to be graded. */
    static Optional<Section> of(Reading reading) {
        List<Score> scores = reading.summary().quality().scores();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Accuracy is the share of right answers among those that say something of the model:"
                + " refused and cut ones count as not right, and what never came does not count. In brackets"
                + " 95\u202f% intervals."));
        blocks.addAll(JudgeBlocks.of(reading.summary().quality()));
        blocks.add(AnswersTable.of("answers", "Answers, workload by workload", byWorkload(reading, scores)));
        blocks.addAll(DifferencesTable.of(reading));
        add(blocks, "answers-load", "Answers under load", named(reading, scores, Score::byLevel));
        fold(blocks, "answers-backend", "The same by who answered", named(reading, scores, Score::byBackend));
        fold(blocks, "answers-tag", "The same by tag", named(reading, scores, Score::byTag));
        return Optional.of(new Section("answer-quality", "Answer quality", blocks));
    }

    private static void add(List<Block> blocks, String id, String caption, List<Group> groups) {
        if (!groups.isEmpty()) {
            blocks.add(AnswersTable.of(id, caption, groups));
        }
    }

    private static void fold(List<Block> blocks, String id, String caption, List<Group> groups) {
        if (!groups.isEmpty()) {
            blocks.add(new Fold(caption, List.of(AnswersTable.of(id, caption, groups))));
        }
    }

    private static List<Group> byWorkload(Reading reading, List<Score> scores) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        scores.forEach(score -> rows.computeIfAbsent(score.workload(), first -> new ArrayList<>())
                .add(AnswersTable.row(Marks.target(reading, score.target()), score.evals())));
        return groups(rows);
    }

    /** A group for each workload and name, with the targets under one another. */
    private static List<Group> named(
            Reading reading, List<Score> scores, Function<Score, Map<String, Answers>> slices) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Score score : scores) {
            slices.apply(score)
                    .forEach((name, answers) -> rows.computeIfAbsent(
                                    score.workload() + ", " + name, first -> new ArrayList<>())
                            .add(AnswersTable.row(Marks.target(reading, score.target()), answers)));
        }
        return groups(rows);
    }

    private static List<Group> groups(Map<String, List<Row>> rows) {
        return rows.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
