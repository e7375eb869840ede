package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.reports.chart.Timeline;
import dev.weighbridge.reports.chart.Timeline.Lane;
import dev.weighbridge.reports.chart.Timeline.Probe;
import dev.weighbridge.reports.chart.TimelineChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.LimitWords;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The requests of a timeline as a table: those that follow each other and fared alike are one row. */
final class LimitsStretches {
    private static final int MOST = 100;

    private LimitsStretches() {}

    static Table table(Timeline timeline, String id, String target) {
        List<List<Probe>> stretches = stretches(timeline.probes());
        List<Row> rows = stretches.stream()
                .limit(MOST)
                .map(stretch -> row(stretch, timeline.lanes()))
                .toList();
        String cut = stretches.size() > MOST
                ? "; the first " + MOST + " of " + Numbers.count(stretches.size()) + " rows"
                : "";
        return new Table(
                id + "-requests",
                "Requests to " + target + " in the order of sending",
                "those that followed each other and fared alike are one row" + cut,
                columns(timeline.lanes()),
                List.of(new Group("", rows)));
    }

    private static List<Column> columns(List<Lane> lanes) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("Decision"),
                Column.number("Requests", ""),
                Column.number("First sent", "s"),
                Column.number("Last sent", "s")));
        for (Lane lane : lanes) {
            String limit = lane.limit() == null ? "" : ", of " + Numbers.count(lane.limit());
            columns.add(Column.number(capital(lane.measure()), "with the last one" + limit));
        }
        columns.add(Column.words("First exchange"));
        return columns;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Row row(List<Probe> stretch, List<Lane> lanes) {
        Probe first = stretch.get(0);
        Probe last = stretch.get(stretch.size() - 1);
        List<Datum> cells = new ArrayList<>(List.of(
                Datum.count(stretch.size()),
                Datum.of(Numbers.estimate(first.seconds())),
                Datum.of(Numbers.estimate(last.seconds()))));
        for (int lane = 0; lane < lanes.size(); lane++) {
            cells.add(Datum.of(LimitWords.whole(last.used().get(lane))));
        }
        cells.add(Datum.code(first.observation().exchangeId()));
        return new Row(Datum.of(TimelineChart.name(decision(first))), cells);
    }

    private static List<List<Probe>> stretches(List<Probe> probes) {
        List<List<Probe>> stretches = new ArrayList<>();
        for (Probe probe : probes) {
            List<Probe> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            if (last.isEmpty() || decision(last.get(0)) != decision(probe)) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(probe);
        }
        return stretches;
    }

    private static Decision decision(Probe probe) {
        return probe.observation().decision();
    }
}
