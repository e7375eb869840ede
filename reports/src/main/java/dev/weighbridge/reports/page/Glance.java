package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;
import java.util.List;

/**
 * A small table with a picture in each row: estimates of the targets in question with their intervals on one axis from
 * zero.
 *
 * @param caption what and where
 * @param heads the targets' columns
 * @param rows what was measured
 */
record Glance(String caption, List<Datum> heads, List<Line> rows) {

    Glance {
        caption = Visible.of(caption);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** One measure: its name, unit, a value per target, and the picture. */
    record Line(String label, String unit, List<Datum> values, List<Whisker> picture) {
        Line {
            values = List.copyOf(values);
            picture = List.copyOf(picture);
        }
    }

    /** An estimate with its interval, as coordinates in the picture. */
    record Whisker(int mark, String x, String low, String high, String y) {}
}
