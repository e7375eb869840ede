package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers cost, and what a point of accuracy costs. */
final class CostTables {
    private static final char UNBROKEN = '\u00a0';

    private CostTables() {}

    /** None where nothing was asked. */
    static List<Block> of(Reading reading) {
        RunCosts costs = reading.summary().costs();
        List<Block> blocks = new ArrayList<>();
        if (!costs.targets().isEmpty()) {
            blocks.add(known(costs));
            blocks.add(answers(reading, costs));
        }
        if (!costs.points().isEmpty()) {
            blocks.add(points(reading, costs));
        }
        if (!costs.months().isEmpty()) {
            blocks.addAll(MonthTable.of(reading, costs.months()));
        }
        return blocks;
    }

    private static Prose known(RunCosts costs) {
        List<TargetCost> all = costs.targets().stream()
                .filter(cost -> cost.workload().equals(Summary.ALL))
                .toList();
        long priced =
                all.stream().filter(cost -> cost.perRequest().value() != null).count();
        return new Prose("The cost of " + priced + " of " + all.size() + " targets is known.");
    }

    private static Table answers(Reading reading, RunCosts costs) {
        Map<String, List<Row>> byWorkload = new LinkedHashMap<>();
        costs.targets().stream()
                .filter(cost -> !cost.workload().equals(Summary.ALL))
                .forEach(cost -> byWorkload
                        .computeIfAbsent(cost.workload(), first -> new ArrayList<>())
                        .add(row(reading, cost)));
        List<Group> groups = new ArrayList<>();
        byWorkload.forEach((workload, rows) -> groups.add(new Group(workload, rows)));
        return new Table(
                "answer-cost",
                "What answers cost",
                "A request: all that was spent over the requests sent. A right answer: all that was spent over the answers"
                        + " that are right, so wrong ones make it dearer. Intervals are Fieller\u2019s at 95 %, over cases.",
                List.of(
                        Column.words("Target"),
                        Column.number("Requests", ""),
                        Column.number("Input a request", "tokens"),
                        Column.number("Output a request", "tokens"),
                        Column.number("A thousand requests", "USD"),
                        Column.number("Right answers", ""),
                        Column.number("A thousand right answers", "USD")),
                groups);
    }

    private static Row row(Reading reading, TargetCost cost) {
        return new Row(
                Marks.target(reading, cost.target()),
                List.of(
                        Datum.count(cost.requests())
                                .with(cost.unknown() == 0 ? "" : cost.unknown() + " of unknown cost"),
                        tokens(cost.inputTokens()),
                        tokens(cost.outputTokens()),
                        amount(cost.perThousand()),
                        cost.rightAnswers() == null ? Datum.unknown("not graded") : Datum.count(cost.rightAnswers()),
                        amount(cost.perRightAnswer().times(1000))));
    }

    private static Datum tokens(@Nullable Double tokens) {
        return tokens == null ? Datum.unknown("not reported") : Datum.of(Numbers.estimate(tokens));
    }

    private static Table points(Reading reading, RunCosts costs) {
        List<Row> rows = new ArrayList<>();
        for (PointPrice price : costs.points()) {
            rows.add(new Row(
                    Datum.foreign(price.workload()),
                    List.of(
                            Datum.count(price.pairs()),
                            amount(price.more()),
                            bounded(price.perPoint()),
                            Datum.of(price.words()))));
        }
        return new Table(
                "point-price",
                "What a point of accuracy costs",
                reading.summary().run().candidate() + " less "
                        + reading.summary().run().incumbent()
                        + ": the difference of cost of 1,000 requests over the difference of accuracy in points, on the same"
                        + " cases",
                List.of(
                        Column.words("Workload"),
                        Column.number("Cases", ""),
                        Column.number("A thousand requests more", "USD"),
                        Column.number("Each point", "USD"),
                        Column.words("What it means")),
                List.of(new Group("", rows)));
    }

    /** A dash where the interval has no bound: the words beside it say why, and the estimate alone would promise too much. */
    private static Datum bounded(CostEstimate cost) {
        boolean unbounded =
                (cost.low() == null || cost.high() == null) && !cost.because().isEmpty();
        return cost.value() != null && unbounded ? Datum.unknown("no bound") : amount(cost);
    }

    /** An amount with its interval, or a dash with the reason. */
    static Datum amount(CostEstimate cost) {
        Money value = cost.value();
        if (value == null) {
            return Datum.unknown(cost.because());
        }
        return Datum.of(Numbers.usd(value), interval(cost));
    }

    private static String interval(CostEstimate cost) {
        if (cost.low() == null || cost.high() == null) {
            return cost.because();
        }
        return Intervals.of(cost).replace(' ', UNBROKEN) + " n=" + Numbers.count(cost.n());
    }
}
