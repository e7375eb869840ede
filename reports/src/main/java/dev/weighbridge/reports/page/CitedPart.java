package dev.weighbridge.reports.page;

import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Durations;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.CitedAnswer;
import dev.weighbridge.reports.verdict.CitedBlock;
import dev.weighbridge.reports.verdict.CitedCase;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cases and blocks that verdicts cite, each with an address of its own that their ids link to. */
final class CitedPart {
    private static final double NANOS = 1e9;

    private final Reading reading;
    private final Cited cited;
    private final Map<Key, String> anchors = new HashMap<>();

    private record Key(String workload, String target, String id) {}

    CitedPart(Reading reading, Cited cited) {
        this.reading = reading;
        this.cited = cited;
        cited.cases().forEach(each -> anchor(new Key(each.workload(), "", each.id())));
        cited.blocks().forEach(each -> anchor(new Key(each.workload(), each.target(), each.id())));
    }

    private void anchor(Key key) {
        anchors.put(key, "cited-" + (anchors.size() + 1));
    }

    /** The first few ids of a verdict, with links to what is shown of them; a dash with the reason where there are none. */
    Datum ids(String workload, String target, List<String> ids, String becauseNone) {
        if (ids.isEmpty()) {
            return Datum.unknown(becauseNone);
        }
        List<String> first = ids.subList(0, Math.min(ShownVerdict.CITED, ids.size()));
        int more = ids.size() - first.size();
        List<Link> links = first.stream()
                .map(id -> new Link(address(workload, target, id), id, ""))
                .toList();
        return Datum.linked(links, more == 0 ? "" : "and " + Numbers.count(more) + " more in verdict.json");
    }

    private String address(String workload, String target, String id) {
        return Optional.ofNullable(anchors.get(new Key(workload, target, id)))
                .or(() -> Optional.ofNullable(anchors.get(new Key(workload, "", id))))
                .map(anchor -> "#" + anchor)
                .orElse("");
    }

    /** What is cited, folded; nothing where there is nothing. */
    Optional<Block> block() {
        List<Block> blocks = new ArrayList<>();
        if (!cited.cases().isEmpty()) {
            blocks.add(cases());
        }
        if (!cited.blocks().isEmpty()) {
            blocks.add(load());
        }
        if (cited.left() > 0) {
            blocks.add(new Prose(Numbers.count(cited.left())
                    + " more are cited; verdict.json names them and exchanges.jsonl holds them."));
        }
        String summary = "What verdicts rest on, " + Numbers.count(anchors.size());
        return anchors.isEmpty() ? Optional.empty() : Optional.of(new Fold(summary, blocks));
    }

    private Table cases() {
        List<Column> columns = List.of(
                Column.words("Case"),
                Column.words("Target"),
                Column.words("Came out"),
                Column.number("TTFT", ""),
                Column.number("E2E", ""),
                Column.words("Exchange"),
                Column.words("Answer"));
        List<Group> groups =
                cited.cases().stream().collect(Collectors.groupingBy(CitedCase::workload)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Group(
                                each.getKey(),
                                each.getValue().stream()
                                        .flatMap(one -> rows(one).stream())
                                        .toList()))
                        .toList();
        return new Table(
                "cited-cases",
                "Cases",
                "what each target answered in this run; texts as far as they are kept",
                columns,
                groups);
    }

    private List<Row> rows(CitedCase one) {
        List<Row> rows = new ArrayList<>();
        for (CitedAnswer answer : one.answers()) {
            // The first row of a case is where links to it lead.
            String anchor =
                    rows.isEmpty() ? address(one.workload(), "", one.id()).substring(1) : "";
            rows.add(new Row(anchor, Datum.of(one.id()), cells(answer)));
        }
        return rows;
    }

    private List<Datum> cells(CitedAnswer answer) {
        Long ttft = answer.ttftNanos();
        return List.of(
                Marks.target(reading, answer.target()),
                Datum.of(answer.outcome(), "score " + score(answer.score())),
                ttft == null ? Datum.unknown("no token came") : Datum.of(Durations.ofSeconds(ttft / NANOS)),
                Datum.of(Durations.ofSeconds(answer.e2eNanos() / NANOS)),
                Datum.code(answer.exchange()),
                answer.text().isEmpty() ? Datum.unknown("no text is kept") : Datum.of(answer.text()));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private Table load() {
        List<Column> columns = List.of(
                Column.words("Block"),
                Column.words("Target"),
                Column.words("Workload"),
                Column.words("Requests"),
                Column.words("Exchanges"));
        List<Row> rows = cited.blocks().stream().map(this::row).toList();
        return new Table(
                "cited-blocks",
                "Blocks of load",
                "how the requests of each ended in this run; those that were not delivered are named first",
                columns,
                List.of(new Group("", rows)));
    }

    private Row row(CitedBlock block) {
        String ended = block.outcomes().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return new Row(
                address(block.workload(), block.target(), block.id()).substring(1),
                Datum.of(block.id()),
                List.of(
                        Marks.target(reading, block.target()),
                        Datum.of(block.workload()),
                        Datum.of(ended),
                        ExchangeIds.of(block.exchanges(), "none")));
    }
}
