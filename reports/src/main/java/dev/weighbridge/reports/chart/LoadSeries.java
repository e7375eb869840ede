package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.reports.chart.LevelSeries.Look;
import dev.weighbridge.reports.chart.LevelSeries.Mark;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The points, lines and whiskers of one target in a load chart. */
final class LoadSeries {
    private static final double MEDIAN = 0.5;
    private static final double NINETIETH = 0.9;

    private final Reading reading;
    private final String target;
    private final int index;

    LoadSeries(Reading reading, String target, int index) {
        this.reading = reading;
        this.target = target;
        this.index = index;
    }

    /** The median's and the 90th percentile's series, each with its whiskers; of the latter none where no cell carries it. */
    List<Object> of(Quantity quantity) {
        List<Object> series = new ArrayList<>();
        for (double q : new double[] {MEDIAN, NINETIETH}) {
            Look look = new Look(new TargetStyle(index), q == MEDIAN);
            series.addAll(new LevelSeries(
                            reading.levels(),
                            name(q),
                            look,
                            index,
                            reading.targets().size())
                    .of(level -> mark(level, quantity, q)));
        }
        return series;
    }

    private String name(double q) {
        return Visible.of(target) + (q == MEDIAN ? ", median" : ", 90th percentile");
    }

    private Optional<Mark> mark(LoadLevel level, Quantity quantity, double q) {
        return reading.cell(target, level)
                .flatMap(cell -> Reading.percentile(quantity.of(cell), q))
                .flatMap(p -> mark(level, quantity, p));
    }

    private Optional<Mark> mark(LoadLevel level, Quantity quantity, Percentile p) {
        Double raw = p.value();
        if (raw == null) {
            return Optional.empty();
        }
        double value = quantity.shown(raw);
        String detail = Visible.of(target) + " at " + Visible.of(level.label()) + ": " + Numbers.estimate(value)
                + Numbers.THIN + quantity.unit() + " " + Intervals.of(p, quantity);
        return Optional.of(new Mark(value, end(p.low(), quantity), end(p.high(), quantity), detail));
    }

    private static @Nullable Double end(@Nullable Double raw, Quantity quantity) {
        return raw == null ? null : quantity.shown(raw);
    }
}
