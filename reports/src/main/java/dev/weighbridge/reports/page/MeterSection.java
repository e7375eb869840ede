package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterVerdict;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what gateways report of tokens can be true. */
final class MeterSection {
    private MeterSection() {}

    /** The section, empty where no meter was checked. */
    static Optional<Section> of(List<MeterResult> meters) {
        if (meters.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(introduction(meters)));
        List<String> telling = meters.stream()
                .flatMap(meter -> meter.telling().stream())
                .map(MeterCheck::sentence)
                .toList();
        if (!telling.isEmpty()) {
            blocks.add(new Points(telling));
        }
        blocks.add(table(meters));
        return Optional.of(new Section("meter", "The meter", blocks));
    }

    private static String introduction(List<MeterResult> meters) {
        boolean simulated = meters.stream().anyMatch(MeterResult::simulated);
        return "Each target was asked prompts whose tokens are known. What it reports is compared with itself, with a local"
                + " count (" + meters.get(0).encoding() + ") and, where it has one, with its ledger. Another count than"
                + " the local one is no lie by itself: models have tokenizers of their own."
                + (simulated ? " The simulator's meters say nothing of the gateways it imitates." : "");
    }

    private static Table table(List<MeterResult> meters) {
        List<Column> columns = List.of(
                Column.words("What was checked"),
                Column.words("Verdict"),
                Column.words("What was seen"),
                Column.words("Size"),
                Column.words("Exchanges"));
        return new Table(
                "meters",
                "How each target counts",
                "a check is not known where nothing that came back could tell",
                columns,
                meters.stream().map(MeterSection::group).toList());
    }

    private static Group group(MeterResult meter) {
        String early = meter.stopped().isEmpty() ? "" : "; ended early: " + meter.stopped();
        String title =
                meter.target() + ": " + meter.who() + ", " + Numbers.count(meter.requests()) + " requests" + early;
        return new Group(title, meter.checks().stream().map(MeterSection::row).toList());
    }

    private static Row row(MeterCheck check) {
        Datum evidence = check.verdict() == MeterVerdict.UNKNOWN
                ? Datum.unknown("nothing to look up")
                : ExchangeIds.first(check.evidence(), "no exchange shows it");
        return new Row(
                Datum.of(check.subject().words()),
                List.of(
                        Datum.of(check.verdict().words()),
                        Datum.of(check.sentence()),
                        check.size().isEmpty() ? Datum.unknown("no size") : Datum.of(check.size()),
                        evidence));
    }
}
