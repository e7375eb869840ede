package dev.weighbridge.reports.page;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What providers say of themselves and whether they do it. */
final class ClaimsSection {
    private ClaimsSection() {}

    /** The section, empty where no claims were checked. */
    static Optional<Section> of(List<ClaimResults> claims) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        claims.forEach(results -> add(results, blocks));
        return Optional.of(new Section("claims", "Claims", blocks));
    }

    private static void add(ClaimResults results, List<Block> blocks) {
        blocks.add(new Prose(introduction(results)));
        blocks.add(table(results));
        List<String> byHand = results.results().stream()
                .flatMap(result -> result.byHand().stream().map(step -> result.id() + ": " + step))
                .toList();
        if (!byHand.isEmpty()) {
            blocks.add(new Fold("To look at by hand", List.of(new Points(byHand))));
        }
    }

    private static String introduction(ClaimResults results) {
        String counts = String.join(
                ", ",
                Stream.of(Verdict.values())
                        .map(verdict -> results.count(verdict) + " " + verdict.words())
                        .toList());
        String simulated = results.simulated()
                ? " These calls went to Weighbridge's simulator, not to the provider: they say nothing about it."
                : "";
        return "What " + results.provider() + " says of itself (" + results.source() + "), each checked by calls: "
                + counts + "." + simulated;
    }

    private static Table table(ClaimResults results) {
        List<Column> columns = List.of(
                Column.words("Claim"),
                Column.words("What is said"),
                Column.words("Verdict"),
                Column.words("What was seen"),
                Column.words("Exchanges"));
        List<Row> rows = results.results().stream().map(ClaimsSection::row).toList();
        return new Table(
                "claims-" + results.provider(),
                "Claims of " + results.provider(),
                "a claim that no allowed call can settle is NOT TESTABLE; an outage or a limit leaves it INCONCLUSIVE",
                columns,
                List.of(new Group("", rows)));
    }

    private static Row row(ClaimResult result) {
        Datum evidence = ExchangeIds.of(result.evidence(), "no call was needed or made");
        return new Row(
                Datum.foreign(result.id()),
                List.of(
                        Datum.foreign(result.words()),
                        Datum.of(result.verdict().words()),
                        Datum.of(String.join("; ", result.because())),
                        evidence));
    }
}
