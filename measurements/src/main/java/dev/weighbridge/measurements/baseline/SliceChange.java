package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.verdict.Words;
import dev.weighbridge.measurements.verdict.finding.Finding;

/**
 * How accuracy differs on the cases that share a tag. It is shown and decides nothing: of many slices some differ by
 * chance.
 *
 * @param workload the workload's name
 * @param tag the tag
 * @param sides who is held against whom, as a phrase
 * @param gain by how much the former is the more accurate one, from -1 to 1
 * @param interval that of the gain
 * @param n how many cases both sides answered
 */
public record SliceChange(String workload, String tag, String sides, double gain, Interval interval, int n) {

    static SliceChange of(String workload, String tag, String sides, Finding finding) {
        return new SliceChange(
                workload, tag, sides, 0 - finding.estimate(), finding.interval().negated(), finding.n());
    }

    /** The change as a plain clause. */
    public String words() {
        String sign = gain > 0 ? "+" : "";
        return sign + Words.points(gain) + " points (95 % " + Words.points(interval.low()) + " to "
                + Words.points(interval.high()) + ", " + Words.count(n, "pair") + ")";
    }
}
