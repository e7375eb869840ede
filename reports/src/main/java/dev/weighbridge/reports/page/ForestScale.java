package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.reports.page.Forest.Band;
import dev.weighbridge.reports.page.Forest.Decided;
import dev.weighbridge.reports.page.Forest.Tick;
import dev.weighbridge.reports.page.Forest.Whisker;
import dev.weighbridge.reports.reading.Signed;
import dev.weighbridge.reports.verdict.ShownInterval;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places differences of shares on a line with nothing in its middle.
 *
 * @param step from one number of the axis to the next, in shares of 1
 * @param steps how many numbers stand on either side, at least 1
 */
record ForestScale(double step, int steps) {
    /** The picture's width; its template draws as wide. */
    private static final double WIDTH = 320;

    private static final double MARGIN = 18;
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5};
    private static final int MOST_STEPS = 3;
    private static final double BESIDE_MARGIN = 1.4;

    /** A scale on which all of them, what decisions rest on and the margin have room. */
    static ForestScale of(List<AccuracyDifference> differences, List<ShownInterval> decided, @Nullable Double margin) {
        double reach = Stream.of(
                        differences.stream().flatMap(ForestScale::ends),
                        decided.stream().flatMap(each -> Stream.of(each.low(), each.high())),
                        Stream.of(margin == null ? 0 : margin * BESIDE_MARGIN))
                .flatMap(each -> each)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        double step = DoubleStream.of(STEPS)
                .filter(each -> each * MOST_STEPS >= reach)
                .findFirst()
                .orElse(1);
        return new ForestScale(step, Math.max(1, (int) Math.ceil(reach / step)));
    }

    private static Stream<Double> ends(AccuracyDifference difference) {
        return Stream.of(
                        Optional.ofNullable(difference.gain()),
                        Optional.ofNullable(difference.low()),
                        Optional.ofNullable(difference.high()))
                .flatMap(Optional::stream);
    }

    List<Tick> ticks() {
        return IntStream.rangeClosed(-steps, steps)
                .mapToObj(i -> new Tick(place(i * step), label(i)))
                .toList();
    }

    /** The whole points of a number of the axis. */
    private String label(int tick) {
        return Signed.of(Math.rint(tick * step * 100)).replaceAll("\\.0+$", "");
    }

    @Nullable
    Band band(@Nullable Double margin) {
        return margin == null
                ? null
                : new Band(place(-margin), coordinate(2 * margin / (2 * step * steps) * (WIDTH - 2 * MARGIN)));
    }

    Optional<Whisker> whisker(AccuracyDifference difference) {
        Double gain = difference.gain();
        if (gain == null) {
            return Optional.empty();
        }
        double low = Objects.requireNonNullElse(difference.low(), gain);
        double high = Objects.requireNonNullElse(difference.high(), gain);
        return Optional.of(new Whisker(place(gain), place(low), place(high), low > 0 || high < 0));
    }

    Decided decided(ShownInterval interval) {
        return new Decided(place(interval.low()), place(interval.high()));
    }

    private String place(double difference) {
        double reach = step * steps;
        return coordinate(MARGIN + (difference + reach) / (2 * reach) * (WIDTH - 2 * MARGIN));
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
