package dev.weighbridge.measurements.summary;

import java.util.List;

/**
 * Who answered for a target over time, warm-up and probes left out.
 *
 * @param sliceSeconds how long a slice of time is; 0 where nothing was answered
 * @param firstSeconds when the first slice begins, in seconds after the run's start
 * @param each the most frequent first; all have the same slices
 */
public record Answerers(long sliceSeconds, long firstSeconds, List<Answerer> each) {
    /** Nobody answered, or nobody counted. */
    public static final Answerers NONE = new Answerers(0, 0, List.of());

    public Answerers {
        each = List.copyOf(each);
    }

    /** How many answers there were. */
    public int answers() {
        return each.stream().mapToInt(Answerer::answers).sum();
    }
}
