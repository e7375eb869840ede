package dev.weighbridge.weigh.report;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.Optional;

/** One target on one workload in one run, in cells; what is not known is a dash. */
record ComparedRow(Reading run, String target, String workload) {
    static final String[] HEADS = {
        "run", "target", "accuracy", "n", "level", "requests", "TTFT p50", "end to end p50", "in time", "USD per 1,000"
    };

    private static final double MEDIAN = 0.5;
    private static final String UNKNOWN = "-";

    String[] cells() {
        Optional<Share> accuracy = accuracy();
        Optional<Cell> cell = run.highestCommonLevel().flatMap(at -> run.cell(target, workload, at));
        return new String[] {
            run.summary().run().id(),
            target,
            accuracy.flatMap(ComparedRow::percent).orElse(UNKNOWN),
            accuracy.map(share -> Numbers.count(share.n())).orElse(UNKNOWN),
            cell.map(ComparedRow::level).orElse(UNKNOWN),
            cell.map(some -> Numbers.count(some.requests())).orElse(UNKNOWN),
            cell.flatMap(some -> median(some, Quantity.TTFT)).orElse(UNKNOWN),
            cell.flatMap(some -> median(some, Quantity.E2E)).orElse(UNKNOWN),
            cell.map(Cell::attainment).flatMap(ComparedRow::percent).orElse(UNKNOWN),
            perThousand().orElse(UNKNOWN)
        };
    }

    private Optional<Share> accuracy() {
        return run.summary().quality().scores().stream()
                .filter(score ->
                        score.target().equals(target) && score.workload().equals(workload))
                .findFirst()
                .map(Score::evals)
                .map(Answers::accuracy);
    }

    private Optional<String> perThousand() {
        return run.summary().costs().targets().stream()
                .filter(cost -> cost.target().equals(target) && cost.workload().equals(workload))
                .findFirst()
                .map(TargetCost::perThousand)
                .flatMap(ComparedRow::usd);
    }

    private static String level(Cell cell) {
        return cell.level() + (cell.clientBound() ? " CLIENT-BOUND" : "");
    }

    private static Optional<String> percent(Share share) {
        return Optional.ofNullable(share.estimate())
                .map(estimate -> Numbers.percent(estimate) + " " + Intervals.of(share));
    }

    private static Optional<String> median(Cell cell, Quantity quantity) {
        return Reading.percentile(quantity.of(cell), MEDIAN)
                .flatMap(percentile -> Optional.ofNullable(percentile.value())
                        .map(value ->
                                Numbers.estimate(quantity.shown(value)) + " " + Intervals.of(percentile, quantity)));
    }

    private static Optional<String> usd(CostEstimate cost) {
        return Optional.ofNullable(cost.value()).map(value -> (Numbers.usd(value) + " " + Intervals.of(cost)).strip());
    }
}
