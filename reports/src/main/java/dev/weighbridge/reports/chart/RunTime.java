package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.reports.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * The stretch of a run's time that load was sent in, as an axis and in words.
 *
 * @param binMillis how long a bin of it is
 * @param fromMillis when its first bin begins, after the run's start
 * @param toMillis when its last bin ends
 */
public record RunTime(long binMillis, long fromMillis, long toMillis) {
    private static final long MOST_SECONDS = 600;
    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);
    private static final int DRAWN_PLACES = 4;

    /** The time that a course with at least one bin takes. */
    public static RunTime of(Course course) {
        LongSummaryStatistics starts = course.targets().stream()
                .flatMap(target -> target.bins().stream())
                .mapToLong(TimeBin::fromMillis)
                .summaryStatistics();
        return new RunTime(course.binMillis(), starts.getMin(), starts.getMax() + course.binMillis());
    }

    /** How long a bin is, in seconds. */
    public BigDecimal binSeconds() {
        return BigDecimal.valueOf(binMillis, 3);
    }

    /** The unit that it is told in. */
    public String unit() {
        return inMinutes() ? "min" : "s";
    }

    /** A bin in words: {@code 12 to 12.5}, in {@link #unit()}. */
    public String words(TimeBin bin) {
        return words(bin.fromMillis()) + " to " + words(bin.fromMillis() + binMillis);
    }

    /** A moment in words, in {@link #unit()}. */
    public String words(long millis) {
        BigDecimal exact = inUnits(millis);
        BigDecimal shown = inMinutes() ? exact.setScale(1, RoundingMode.HALF_UP) : exact;
        return Numbers.exact(shown);
    }

    /** The axis. */
    Map<String, Object> axis() {
        Map<String, Object> axis = Options.runTime(inUnits(fromMillis), inUnits(toMillis), inMinutes());
        // The ends are seldom round, and the round number beside an end says enough.
        axis.put("axisLabel", Options.axisLabel("showMinLabel", fromMillis == 0, "showMaxLabel", false));
        return axis;
    }

    /** Where the middle of a bin is drawn, so many bins further right. */
    BigDecimal middle(TimeBin bin, double shift) {
        return inUnits(bin.fromMillis() + Math.round((0.5 + shift) * binMillis));
    }

    /** Where a moment is drawn. */
    BigDecimal inUnits(long millis) {
        return BigDecimal.valueOf(millis)
                .divide(inMinutes() ? MILLIS_PER_MINUTE : MILLIS_PER_SECOND, DRAWN_PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Whether it is told in minutes; else in seconds. */
    public boolean inMinutes() {
        return toMillis - fromMillis > MOST_SECONDS * 1_000;
    }
}
