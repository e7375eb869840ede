package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.CostSentence;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the run used up, and what its load levels cost. */
final class MoneySection {
    private MoneySection() {}

    static Section of(Reading reading, Terms terms) {
        Prose prose =
                new Prose("Costs are token counts reported by the gateway times the comparison's price list, exact."
                        + " What the gateway itself says it charged stands beside it.");
        List<Block> blocks = new ArrayList<>(List.of(prose, prices(reading)));
        blocks.addAll(CostTables.of(reading));
        CalculatorBuilder.of(reading, terms).ifPresent(blocks::add);
        blocks.add(levels(reading));
        blocks.add(spent(reading));
        return new Section("money", "Money and tokens", blocks);
    }

    private static Points prices(Reading reading) {
        return new Points(reading.summary().targets().stream()
                .map(target -> target.name() + ": " + PriceWords.of(target.price()))
                .toList());
    }

    private static Table levels(Reading reading) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Input", "tokens"),
                Column.number("Output", "tokens"),
                Column.number("Cost", "USD"),
                Column.number("A thousand requests", "USD"));
        return new Table(
                "cost-by-level",
                "Tokens and cost by load level",
                "without warm-up",
                columns,
                ByLevel.groups(reading, Summary.ALL, MoneySection::level));
    }

    private static List<Datum> level(Cell cell) {
        String missing = cell.usageMissing() == 0
                ? "not reported"
                : Numbers.count(cell.usageMissing()) + (cell.usageMissing() == 1 ? " answer" : " answers")
                        + " without usage";
        return List.of(
                tokens(cell.promptTokens(), missing),
                tokens(cell.completionTokens(), missing),
                cell.cost() == null ? Datum.unknown(missing) : Datum.of(Numbers.usd(cell.cost())),
                CostSentence.perThousand(cell)
                        .map(money -> Datum.of(Numbers.usd(money)))
                        .orElseGet(() -> Datum.unknown(missing)));
    }

    private static Datum tokens(@Nullable Long tokens, String missing) {
        return tokens == null ? Datum.unknown(missing) : Datum.count(tokens);
    }

    private static Table spent(Reading reading) {
        List<Row> rows = reading.summary().spent().stream()
                .map(spent -> row(reading, spent))
                .toList();
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Requests", ""),
                Column.number("Tokens", ""),
                Column.number("By price list", "USD"),
                Column.number("By the gateway", "USD"));
        return new Table(
                "spent",
                "What the whole run used up",
                "warm-up and repeated sendings included; a request without usage counts at its worst case",
                columns,
                List.of(new Group("", rows)));
    }

    private static Row row(Reading reading, Spent spent) {
        String inFlight = spent.inFlightAtDeath() == 0 ? "" : Numbers.count(spent.inFlightAtDeath()) + " never settled";
        return new Row(
                Marks.target(reading, spent.target()),
                List.of(
                        Datum.of(Numbers.count(spent.requests()), inFlight),
                        Datum.count(spent.tokens()),
                        Datum.of(Numbers.usd(spent.money())),
                        reported(spent.reportedCost())));
    }

    private static Datum reported(@Nullable Money reported) {
        return reported == null ? Datum.unknown("it never said") : Datum.of(Numbers.usd(reported));
    }
}
