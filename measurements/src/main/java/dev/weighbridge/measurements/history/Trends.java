package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.history.HistoryPoint.Series;
import dev.weighbridge.measurements.history.Trend.Value;
import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.sequential.RankEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Reads trends out of a history. Each run may pass for itself while all together lose point after point; a drift is said
 * only where it would come with probability {@code alpha} at most in any of all trends together, however often one looks.
 *
 * @param alpha the probability of saying a drift anywhere though nothing drifts, between 0 and 1
 */
public record Trends(double alpha) {
    private static final double USUAL = 0.05;

    public Trends {
        Critical.requireLevel(alpha);
    }

    /** At level 0.05. */
    public static Trends withDefaults() {
        return new Trends(USUAL);
    }

    /** One for each metric of the last run, in its order. */
    public List<Trend> of(History history) {
        if (history.entries().isEmpty()) {
            return List.of();
        }
        List<HistoryPoint> last =
                history.entries().get(history.entries().size() - 1).points();
        double logNeeded = Math.log(last.size() / alpha);
        Map<Series, List<Value>> values = values(history);
        return last.stream()
                .map(point -> trend(point.series(), values.getOrDefault(point.series(), List.of()), logNeeded))
                .toList();
    }

    /** The values of each series since its conditions last changed. */
    private static Map<Series, List<Value>> values(History history) {
        Map<Series, List<Value>> values = new LinkedHashMap<>();
        Map<Series, String> conditions = new LinkedHashMap<>();
        for (HistoryEntry entry : history.entries()) {
            for (HistoryPoint point : entry.points()) {
                String before = conditions.put(point.series(), point.conditions());
                if (!point.conditions().equals(before)) {
                    values.put(point.series(), new ArrayList<>());
                }
                values.computeIfAbsent(point.series(), s -> new ArrayList<>())
                        .add(new Value(entry.run(), point.value()));
            }
        }
        return values;
    }

    private static Trend trend(Series series, List<Value> values, double logNeeded) {
        int sign = series.metric().moreIsBetter() ? 1 : -1;
        double[] goodness = values.stream().mapToDouble(v -> sign * v.value()).toArray();
        double evidence = RankEvidence.logFalling(goodness);
        return new Trend(
                series.workload(),
                series.target(),
                series.metric(),
                values,
                slope(values.stream().mapToDouble(Value::value).toArray()),
                evidence,
                evidence >= logNeeded);
    }

    private static double slope(double[] values) {
        double[] slopes = IntStream.range(0, values.length)
                .boxed()
                .flatMapToDouble(i -> slopesTo(values, i))
                .sorted()
                .toArray();
        return slopes.length == 0
                ? 0
                : Arrays.stream(slopes)
                        .skip((slopes.length - 1) / 2)
                        .findFirst()
                        .orElse(0);
    }

    private static DoubleStream slopesTo(double[] values, int i) {
        return IntStream.range(0, i).mapToDouble(j -> (values[i] - values[j]) / (i - j));
    }
}
