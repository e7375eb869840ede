package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stated traffic would cost. */
final class MonthTable {
    private MonthTable() {}

    /** The table, and what each of its rows was taken from. */
    static List<Block> of(Reading reading, List<MonthlyCost> months) {
        Map<String, List<Row>> byWorkload = new LinkedHashMap<>();
        months.forEach(month -> byWorkload
                .computeIfAbsent(month.workload(), first -> new ArrayList<>())
                .add(row(reading, month)));
        List<Group> groups = new ArrayList<>();
        byWorkload.forEach((workload, rows) -> groups.add(new Group(workload, rows)));
        Table table = new Table(
                "month-cost",
                "What the stated traffic would cost",
                "The requests of a month, those sent again among them, times what one costs. Growth is compounded. A quota is"
                        + " held against the traffic of all workloads; the rest is what it does not let through.",
                List.of(
                        Column.words("Target"),
                        Column.number("Requests a month", ""),
                        Column.number("First month", "USD"),
                        Column.number("Twelfth month", "USD"),
                        Column.number("Twelve months", "USD"),
                        Column.number("Fits its quota", "%"),
                        Column.number("The rest on " + reading.summary().run().candidate(), "USD")),
                groups);
        return List.of(table, new Points(months.stream().map(MonthTable::how).toList()));
    }

    private static Row row(Reading reading, MonthlyCost month) {
        QuotaFit fit = month.quota();
        return new Row(
                Marks.target(reading, month.target()),
                List.of(
                        Datum.count(month.requests()),
                        CostTables.amount(month.first()),
                        CostTables.amount(month.twelfth()),
                        CostTables.amount(month.year()),
                        fit == null
                                ? Datum.unknown("no quota is known")
                                : Datum.of(Numbers.percent(fit.share()), fit.words()),
                        rest(fit)));
    }

    private static Datum rest(@Nullable QuotaFit fit) {
        if (fit == null || fit.rest() == null) {
            return Datum.unknown(fit != null && fit.share() >= 1 ? "nothing is left" : "not known");
        }
        return Datum.of(Numbers.usd(fit.rest()));
    }

    private static String how(MonthlyCost month) {
        return month.workload() + " on " + month.target() + ": " + month.how()
                + (month.busiestMinute().isEmpty() ? "" : "; " + month.busiestMinute()) + ".";
    }
}
