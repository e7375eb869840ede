package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import dev.weighbridge.reports.chart.CourseChart;
import dev.weighbridge.reports.chart.RunTime;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Heading;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When load was slow: latencies, rejections and failures over the run's time. */
final class CoursePart {
    private static final Heading HEADING = new Heading("latency-over-time", Datum.of("When it was slow"));

    /** Of all targets together, so that the page stays small. */
    private static final int MOST_ROWS = 64;

    private static final Comparator<TimeBin> SLOWEST_FIRST = Comparator.comparingDouble((TimeBin bin) ->
                    bin.e2e() == null ? Double.POSITIVE_INFINITY : bin.e2e().worst())
            .reversed()
            .thenComparingLong(TimeBin::fromMillis);

    private CoursePart() {}

    static List<Block> of(Reading reading) {
        return CourseChart.of(reading)
                .map(chart -> List.<Block>of(
                        HEADING,
                        new Figure("latency-time-plot", "Latency over the run's time", how(reading), chart),
                        new Fold("The numbers behind this chart", List.of(table(reading)))))
                .orElseGet(() -> List.of(
                        HEADING,
                        new Prose("The summary does not say when requests were sent: no load was played, or the summary"
                                + " is of an earlier version.")));
    }

    private static String how(Reading reading) {
        return "Requests of load stand where they were sent, in bins of "
                + Numbers.exact(RunTime.of(reading.summary().course()).binSeconds()) + Numbers.THIN
                + "s; targets take turns. A filled mark is the median of a bin's answers, its bar holds the middle four"
                + " fifths of them, and a hollow mark is the worst. A bin without an answer is a gap. At the foot stand"
                + " requests that were rejected or failed; the shades behind are the load levels. The marks describe the"
                + " answers that came and are no estimate of more.";
    }

    private static Table table(Reading reading) {
        Course course = reading.summary().course();
        RunTime time = RunTime.of(course);
        int most = MOST_ROWS / course.targets().size();
        boolean whole =
                course.targets().stream().allMatch(target -> target.bins().size() <= most);
        List<Column> columns = List.of(
                Column.words("Time"),
                Column.number("Requests", ""),
                Column.number("Answers", ""),
                Column.number("First token, median", "ms"),
                Column.number("First token, worst", "ms"),
                Column.number("End to end, median", "ms"),
                Column.number("End to end, worst", "ms"),
                Column.number("Rejected", ""),
                Column.number("Failed", ""));
        return new Table(
                "latency-time-plot-bins",
                "Latency over the run's time",
                "in " + (time.inMinutes() ? "minutes" : "seconds") + " after the run's start"
                        + (whole
                                ? ""
                                : "; of each target the " + most
                                        + " bins with the slowest answers, or with none; summary.json has them all"),
                columns,
                course.targets().stream()
                        .map(target -> new Group(target.target(), rows(target, time, most)))
                        .toList());
    }

    private static List<Row> rows(TargetCourse target, RunTime time, int most) {
        return target.bins().stream()
                .sorted(SLOWEST_FIRST)
                .limit(most)
                .sorted(Comparator.comparingLong(TimeBin::fromMillis))
                .map(bin -> row(bin, time))
                .toList();
    }

    private static Row row(TimeBin bin, RunTime time) {
        return new Row(
                Datum.of(time.words(bin)),
                List.of(
                        Datum.count(bin.requests()),
                        Datum.count(bin.e2e() == null ? 0 : bin.e2e().n()),
                        median(bin.ttft()),
                        worst(bin.ttft()),
                        median(bin.e2e()),
                        worst(bin.e2e()),
                        Datum.count(bin.limited()),
                        Datum.count(bin.failed())));
    }

    private static Datum median(@Nullable Spread spread) {
        return spread == null ? Datum.unknown("no answer") : millis(spread.median());
    }

    private static Datum worst(@Nullable Spread spread) {
        return spread == null ? Datum.unknown("no answer") : millis(spread.worst());
    }

    private static Datum millis(double nanos) {
        return Datum.of(Numbers.estimate(Quantity.E2E.shown(nanos)));
    }
}
