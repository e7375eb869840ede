package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a picture in each row: signed differences with their intervals, around a line at nothing.
 *
 * @param id unique in the page
 * @param caption what is shown
 * @param note how it is read
 * @param sides what either side of the line means
 * @param band what is shaded; null for nothing
 * @param ticks where the axis has its numbers
 * @param lanes the rows
 */
record Forest(
        String id,
        String caption,
        String note,
        Sides sides,
        @Nullable Band band,
        List<Tick> ticks,
        List<Lane> lanes) implements Block {
    Forest {
        caption = Visible.of(caption);
        note = Visible.of(note);
        ticks = List.copyOf(ticks);
        lanes = List.copyOf(lanes);
    }

    /** What lies left and right of the line at nothing. */
    record Sides(String left, String right) {
        Sides {
            left = Visible.of(left);
            right = Visible.of(right);
        }
    }

    /** A part of the picture from its left edge on, as coordinates. */
    record Band(String x, String width) {}

    /** A number of the axis and where it stands. */
    record Tick(String x, String label) {}

    /** An estimate with its interval as coordinates; clear where the interval leaves out the line at nothing. */
    record Whisker(String x, String low, String high, boolean clear) {}

    /** The interval that a decision rests on, as coordinates. */
    record Decided(String low, String high) {}

    /**
     * A row.
     *
     * @param head what is compared
     * @param difference by how much
     * @param pairs of how many
     * @param decision what was decided of it
     * @param whisker the picture; null where nothing is known
     * @param decided what the decision rests on; null where that is the picture's own interval
     */
    record Lane(
            Datum head,
            Datum difference,
            Datum pairs,
            Datum decision,
            @Nullable Whisker whisker,
            @Nullable Decided decided) {}
}
