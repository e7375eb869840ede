package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.page.Glance.Line;
import dev.weighbridge.reports.reading.CostSentence;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sets the targets in question side by side at one load level. */
final class GlanceBuilder {
    private final Reading reading;
    private final List<Cell> cells;

    private GlanceBuilder(Reading reading, LoadLevel level) {
        this.reading = reading;
        this.cells = reading.pair().stream()
                .flatMap(target -> reading.cell(target, level).stream())
                .toList();
    }

    static Glance of(Reading reading) {
        return reading.highestCommonLevel()
                .map(level -> new GlanceBuilder(reading, level)
                        .glance("Side by side at " + level.words() + ", with 95\u202f% intervals"))
                .orElseGet(() -> new Glance("", List.of(), List.of()));
    }

    private Glance glance(String caption) {
        List<Datum> heads =
                cells.stream().map(cell -> Marks.target(reading, cell.target())).toList();
        return new Glance(
                caption,
                heads,
                List.of(
                        latency("First token, median", Quantity.TTFT, 0.5),
                        latency("First token, 90th percentile", Quantity.TTFT, 0.9),
                        latency("Each further token, median", Quantity.TPOT, 0.5),
                        latency("Whole answer, median", Quantity.E2E, 0.5),
                        line(reading.bounded() ? "Service level kept" : "Answered", "%", this::share),
                        line("A thousand requests", "USD", this::cost)));
    }

    private Line latency(String label, Quantity quantity, double q) {
        return line(label, quantity.unit(), cell -> latency(cell, quantity, q));
    }

    private Line line(String label, String unit, Function<Cell, Estimate> estimate) {
        List<Estimate> estimates = cells.stream().map(estimate).toList();
        return new Line(
                label,
                unit,
                estimates.stream().map(Estimate::shown).toList(),
                new WhiskerScale(unit.equals("%") ? 100 : 0).draw(estimates));
    }

    private Estimate latency(Cell cell, Quantity quantity, double q) {
        Datum shown = Estimates.percentile(quantity.of(cell), q, quantity);
        Percentile p = Reading.percentile(quantity.of(cell), q).orElse(null);
        List<Double> ends = new ArrayList<>();
        if (p != null && p.value() != null) {
            ends.add(quantity.shown(p.value()));
            ends.add(quantity.shown(p.low() == null ? p.value() : p.low()));
            ends.add(quantity.shown(p.high() == null ? p.value() : p.high()));
        }
        return new Estimate(Marks.number(reading, cell.target()), shown, ends);
    }

    private Estimate share(Cell cell) {
        Share share = cell.attainment();
        List<Double> ends = share.estimate() == null || share.low() == null || share.high() == null
                ? List.of()
                : List.of(share.estimate() * 100, share.low() * 100, share.high() * 100);
        return new Estimate(Marks.number(reading, cell.target()), Estimates.share(share), ends);
    }

    private Estimate cost(Cell cell) {
        int mark = Marks.number(reading, cell.target());
        return CostSentence.perThousand(cell)
                .map(money -> new Estimate(mark, Datum.of(Numbers.usd(money)), point(money)))
                .orElseGet(() ->
                        new Estimate(mark, Datum.unknown(cell.usageMissing() + " answers without usage"), List.of()));
    }

    private static List<Double> point(Money money) {
        // A position in a picture; the amount itself is printed from the exact number.
        double usd = money.usd().doubleValue();
        return List.of(usd, usd, usd);
    }

    /** A value to print, and its estimate, lower and upper end to draw; no ends where nothing is known. */
    record Estimate(int mark, Datum shown, List<Double> ends) {}
}
