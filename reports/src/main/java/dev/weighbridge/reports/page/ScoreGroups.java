package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows of scores, grouped so that the targets stand under one another. */
final class ScoreGroups {
    private ScoreGroups() {}

    /** A group for each workload. */
    static List<Group> byWorkload(Reading reading) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        reading.summary()
                .quality()
                .scores()
                .forEach(score -> rows.computeIfAbsent(score.workload(), first -> new ArrayList<>())
                        .add(AnswersTable.row(Marks.target(reading, score.target()), score.evals())));
        return groups(rows);
    }

    /** A group for each workload and name. */
    static List<Group> named(Reading reading, Function<Score, Map<String, Answers>> slices) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Score score : reading.summary().quality().scores()) {
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
