package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.reports.text.Numbers;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the targets take to their first token, in one sentence that stands behind "At this load, ". */
final class MedianSentence {
    private static final double MEDIAN = 0.5;

    private MedianSentence() {}

    static String of(List<Cell> cells) {
        List<Median> known = cells.stream()
                .map(Median::of)
                .filter(median -> median.value() != null)
                .sorted(Comparator.comparing(Median::orZero))
                .toList();
        List<Median> unknown = cells.stream()
                .map(Median::of)
                .filter(median -> median.value() == null)
                .toList();
        if (known.isEmpty()) {
            return join(unknown.stream().map(Median::tooFew).toList()) + ".";
        }
        String first =
                known.get(0).full() + known.stream().skip(1).map(Median::brief).reduce("", String::concat);
        String rest = unknown.stream().map(m -> "; " + m.tooFew()).reduce("", String::concat);
        return first + rest + "." + (known.size() > 1 ? comparison(known.get(0), known.get(1)) : "");
    }

    private static String join(List<String> parts) {
        return String.join(", and ", parts);
    }

    private static String comparison(Median quicker, Median slower) {
        if (quicker.high() == null || slower.low() == null) {
            return " One of these samples is too small for an interval, so they do not tell the two apart.";
        }
        return quicker.high() >= slower.low() ? " The intervals overlap: this sample does not tell the two apart." : "";
    }

    private record Median(
            String target,
            int n,
            int needed,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        static Median of(Cell cell) {
            int n = cell.ttft().n();
            return Reading.percentile(cell.ttft(), MEDIAN)
                    .map(p -> new Median(cell.target(), n, p.needed(), p.value(), p.low(), p.high()))
                    .orElseGet(() -> new Median(cell.target(), n, 0, null, null, null));
        }

        double orZero() {
            return value == null ? 0 : value;
        }

        String full() {
            return target + " answers its first token in " + milliseconds() + " (median, " + interval() + ")";
        }

        String brief() {
            return ", " + target + " in " + milliseconds() + " " + interval();
        }

        String tooFew() {
            return target + " gave " + n + (n == 1 ? " first token" : " first tokens") + ", too few for a median ("
                    + needed + " are needed)";
        }

        private String milliseconds() {
            return Numbers.estimate(Quantity.TTFT.shown(orZero())) + Numbers.THIN + "ms";
        }

        private String interval() {
            return Intervals.of(new Percentile(MEDIAN, value, low, high, needed), Quantity.TTFT);
        }
    }
}
