package dev.weighbridge.reports.page;

import static java.util.stream.Collectors.joining;

import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.page.Opening.FirstLine;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.verdict.ShownComparison;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownSlice;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What to do with each workload and why, and what the gate says of this run beside its baseline. */
final class VerdictSection {
    /** What is open or broken is shown at once; what is well opens on a click. */
    private static final List<String> SHOWN = List.of("FAIL", "INVALID", "INCONCLUSIVE");

    private static final List<String> FOLDED = List.of("PASS", "NOT GATED");

    private VerdictSection() {}

    /** The section, empty where the run was not judged; it links to the cases of these addresses. */
    static Optional<Section> of(Reading reading, Optional<ShownVerdict> verdict, Set<String> cases) {
        return verdict.map(shown -> new Section("verdict", "Verdict", blocks(reading, shown, cases)));
    }

    /** The page's first lines: the decisions, then the gate. */
    static List<FirstLine> firstLines(Optional<ShownVerdict> verdict) {
        return verdict.stream()
                .flatMap(shown -> Stream.concat(
                        shown.decisions().stream().map(VerdictSection::firstLine), Stream.of(gateLine(shown))))
                .toList();
    }

    private static FirstLine firstLine(ShownDecision decision) {
        String reasons = decision.reasons().stream().limit(2).collect(joining("; "));
        return new FirstLine(decision.workload(), decision.decision(), reasons.isEmpty() ? "" : ", " + reasons);
    }

    private static FirstLine gateLine(ShownVerdict shown) {
        String status = shown.words().startsWith(shown.status()) ? shown.status() : "";
        return new FirstLine("Gate", status, shown.words().substring(status.length()));
    }

    private static List<Block> blocks(Reading reading, ShownVerdict verdict, Set<String> cases) {
        CitedPart cited = new CitedPart(reading, verdict.cited(), cases);
        List<Block> blocks = new ArrayList<>();
        if (!verdict.decisions().isEmpty()) {
            blocks.add(decisions(cited, verdict.decisions()));
        }
        if (!verdict.notes().isEmpty()) {
            blocks.add(new Points(verdict.notes()));
        }
        blocks.add(new Prose(gate(verdict)));
        table(reading, cited, verdict, SHOWN, "verdicts-open", "What failed or is open")
                .ifPresent(blocks::add);
        table(reading, cited, verdict, FOLDED, "verdicts-well", "What passed or is not gated")
                .ifPresent(table -> blocks.add(
                        new Fold("What passed or is not gated, " + Numbers.count(rows(table)), List.of(table))));
        slices(verdict.slices()).ifPresent(blocks::add);
        cited.block().ifPresent(blocks::add);
        points("What differs from the baseline", verdict.notices()).ifPresent(blocks::add);
        points("What drifts over earlier runs", verdict.drifts()).ifPresent(blocks::add);
        return blocks;
    }

    private static Optional<Block> slices(List<ShownSlice> slices) {
        List<Column> columns =
                List.of(Column.words("Tag"), Column.words("Workload"), Column.words("Who"), Column.words("Change"));
        List<Row> rows = slices.stream()
                .map(each -> new Row(
                        Datum.foreign(each.tag()),
                        List.of(Datum.foreign(each.workload()), Datum.of(each.sides()), Datum.of(each.words()))))
                .toList();
        Table table = new Table(
                "verdict-slices",
                "Accuracy by tag",
                "shown and not gated; of many slices some differ by chance",
                columns,
                List.of(new Group("", rows)));
        String summary = "Accuracy by tag, not gated, " + Numbers.count(rows.size());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Fold(summary, List.of(table)));
    }

    private static long rows(Table table) {
        return table.groups().stream().mapToLong(group -> group.rows().size()).sum();
    }

    private static Optional<Block> points(String title, List<String> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(new Fold(title, List.of(new Points(items))));
    }

    private static String gate(ShownVerdict verdict) {
        return verdict.baseline() == null
                ? "Gate: " + verdict.words() + "."
                : "Gate, policy " + verdict.policy() + ", against run " + verdict.baseline() + ": " + verdict.words()
                        + ".";
    }

    private static Table decisions(CitedPart cited, List<ShownDecision> decisions) {
        List<Column> columns = List.of(
                Column.words("Workload"), Column.words("Decision"), Column.words("Because"), Column.words("Cases"));
        List<Row> rows = decisions.stream()
                .map(each -> new Row(
                        Datum.foreign(each.workload()),
                        List.of(
                                Datum.of(each.decision()),
                                Datum.lines(because(each)),
                                cited.ids(each.workload(), "", each.evidence(), "no graded case tells them apart"))))
                .toList();
        return new Table(
                "decisions",
                "What to do, workload by workload",
                "cases are those that one of the two got right and the other did not",
                columns,
                List.of(new Group("", rows)));
    }

    /** The reasons one by one, and what would settle the decision where that is said. */
    private static List<String> because(ShownDecision decision) {
        String all = decision.words().substring(decision.decision().length() + 2);
        String reasons = String.join("; ", decision.reasons());
        if (!all.startsWith(reasons)) {
            return List.of(all);
        }
        List<String> lines = new ArrayList<>(decision.reasons());
        Stream.of(all.substring(reasons.length()).replaceFirst("^; ", ""))
                .filter(rest -> !rest.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private static Optional<Table> table(
            Reading reading, CitedPart cited, ShownVerdict verdict, List<String> statuses, String id, String caption) {
        List<Group> groups = statuses.stream()
                .map(status -> new Group(status, rows(reading, cited, verdict, status)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        List<Column> columns = List.of(
                Column.words("Target"), Column.words("Workload"), Column.words("Why"), Column.words("Rests on"));
        return groups.isEmpty() ? Optional.empty() : Optional.of(new Table(id, caption, "", columns, groups));
    }

    private static List<Row> rows(Reading reading, CitedPart cited, ShownVerdict verdict, String status) {
        return verdict.comparisons().stream()
                .filter(each -> each.status().equals(status))
                .map(each -> row(reading, cited, each))
                .toList();
    }

    private static Row row(Reading reading, CitedPart cited, ShownComparison each) {
        return new Row(
                Marks.target(reading, each.target()),
                List.of(
                        Datum.foreign(each.workload()),
                        Datum.of(each.reason()),
                        cited.ids(each.workload(), each.target(), each.evidence(), "no difference")));
    }
}
