package dev.weighbridge.reports.testing;

import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Distribution.Point;
import dev.weighbridge.measurements.summary.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Samples of known shape. Their intervals are near those of a real run; nothing here is a test of statistics. */
public final class Samples {
    private static final double[] QS = {0.5, 0.9, 0.95, 0.99, 0.999};
    private static final int[] NEEDED = {11, 64, 130, 662, 6636};
    private static final double Z = 1.96;

    private Samples() {}

    /** An empty sample. */
    public static Distribution none() {
        return of(new double[0]);
    }

    /** A log-normal sample around a median, in the same unit. */
    public static Distribution around(double median, double sigma, int n, RandomGenerator random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> Math.rint(median * Math.exp(sigma * random.nextGaussian())));
        return of(values);
    }

    /** The sample of these values. */
    public static Distribution of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        List<Percentile> percentiles = new ArrayList<>();
        for (int i = 0; i < QS.length; i++) {
            percentiles.add(percentile(sorted, QS[i], NEEDED[i]));
        }
        return new Distribution(
                n,
                0,
                n == 0 ? null : sorted[0],
                n == 0 ? null : Arrays.stream(sorted).average().orElseThrow(),
                n == 0 ? null : sorted[n - 1],
                percentiles,
                spectrum(sorted));
    }

    /** A share with about its Wilson interval. */
    public static Share share(int k, int n) {
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        double p = (double) k / n;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return new Share(k, n, p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    private static Percentile percentile(double[] sorted, double q, int needed) {
        int n = sorted.length;
        if (n < needed) {
            return new Percentile(q, null, null, null, needed);
        }
        double half = Z * Math.sqrt(n * q * (1 - q));
        return new Percentile(
                q,
                sorted[(int) Math.ceil(n * q) - 1],
                at(sorted, (int) Math.floor(n * q - half) - 1),
                at(sorted, (int) Math.ceil(n * q + half)),
                needed);
    }

    private static @Nullable Double at(double[] sorted, int index) {
        return index < 0 || index >= sorted.length ? null : sorted[index];
    }

    private static List<Point> spectrum(double[] sorted) {
        List<Point> points = new ArrayList<>();
        int step = Math.max(1, sorted.length / 200);
        for (int i = 0; i < sorted.length; i += step) {
            points.add(new Point((double) i / sorted.length, sorted[i]));
        }
        return points;
    }
}
