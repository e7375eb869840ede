package dev.weighbridge.reports.page;

import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.CitedBlock;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases and blocks that verdicts cite: the ids of both link to where they are shown. */
final class CitedPart {
    private final Reading reading;
    private final Cited cited;
    private final Set<String> cases;
    private final Map<Key, String> anchors = new HashMap<>();

    private record Key(String workload, String target, String id) {}

    /** What is cited in a page that shows the cases of these addresses. */
    CitedPart(Reading reading, Cited cited, Set<String> cases) {
        this.reading = reading;
        this.cited = cited;
        this.cases = cases;
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
        String block = anchors.get(new Key(workload, target, id));
        String address = block == null ? Cases.address(workload, id) : block;
        return block != null || cases.contains(address) ? "#" + address : "";
    }

    /** The blocks that are cited, folded; nothing where there is nothing. */
    Optional<Block> block() {
        List<Block> blocks = new ArrayList<>(List.of(load()));
        if (cited.left() > 0) {
            blocks.add(new Prose(Numbers.count(cited.left())
                    + " more cases and blocks are cited; verdict.json names them and exchanges.jsonl holds them."));
        }
        String summary = "Blocks of load that verdicts rest on, " + Numbers.count(anchors.size());
        return anchors.isEmpty() ? Optional.empty() : Optional.of(new Fold(summary, blocks));
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
                Datum.foreign(block.id()),
                List.of(
                        Marks.target(reading, block.target()),
                        Datum.foreign(block.workload()),
                        Datum.of(ended),
                        ExchangeIds.of(block.exchanges(), "none")));
    }
}
