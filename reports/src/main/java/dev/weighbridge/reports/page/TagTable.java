package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accuracy by tag: a row each, the targets side by side, so that many tags stay short. */
final class TagTable {
    private TagTable() {}

    /** The table; empty where no case has a tag. */
    static Optional<Table> of(Reading reading) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Tag")));
        reading.targets().forEach(target -> columns.add(Column.number(target, "%")));
        List<Score> scores = reading.summary().quality().scores();
        List<Group> groups = scores.stream()
                .map(Score::workload)
                .distinct()
                .map(workload -> group(reading, scores, workload))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "answers-tag",
                        "Accuracy by tag",
                        "In brackets 95\u202f% intervals. Of many tags some differ by chance.",
                        columns,
                        groups));
    }

    private static Group group(Reading reading, List<Score> scores, String workload) {
        List<Score> here = scores.stream()
                .filter(score -> score.workload().equals(workload))
                .toList();
        List<Row> rows = here.stream()
                .flatMap(score -> score.byTag().keySet().stream())
                .distinct()
                .map(tag -> new Row(
                        Datum.foreign(tag),
                        reading.targets().stream()
                                .map(target -> cell(here, target, tag))
                                .toList()))
                .toList();
        return new Group(workload, rows);
    }

    private static Datum cell(List<Score> scores, String target, String tag) {
        return scores.stream()
                .filter(score -> score.target().equals(target))
                .findFirst()
                .map(Score::byTag)
                .map((Map<String, Answers> byTag) -> accuracy(byTag.get(tag)))
                .orElseGet(() -> Datum.unknown("not asked"));
    }

    private static Datum accuracy(@Nullable Answers answers) {
        if (answers == null) {
            return Datum.unknown("not asked");
        }
        Datum accuracy = AnswersTable.accuracy(answers);
        return accuracy.missing()
                ? accuracy
                : accuracy.with(accuracy.detail() + " n="
                        + Numbers.count(answers.accuracy().n()));
    }
}
