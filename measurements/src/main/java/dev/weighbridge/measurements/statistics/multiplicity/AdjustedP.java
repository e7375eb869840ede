package dev.weighbridge.measurements.statistics.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * p values of tests made together, adjusted so that each can be compared with one level. All take p values from 0 to 1
 * in any order and give them back in that order. A gate that passes only where every test rejects needs no adjustment
 * (Berger 1982).
 */
public final class AdjustedP {
    private AdjustedP() {}

    /** For the chance of any false rejection, whatever the dependence (Holm 1979). */
    public static double[] holm(double[] p) {
        Integer[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int i = 0; i < order.length; i++) {
            least = Math.max(least, Math.min(1, p[order[i]] * (p.length - i)));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** For the chance of any false rejection among independent tests (Hochberg 1988). */
    public static double[] hochberg(double[] p) {
        int n = p.length;
        return stepUp(p, rank -> n - rank + 1.0);
    }

    /** For the share of false rejections among independent tests (Benjamini and Hochberg 1995). */
    public static double[] benjaminiHochberg(double[] p) {
        double n = p.length;
        return stepUp(p, rank -> n / rank);
    }

    /** For the share of false rejections, whatever the dependence (Benjamini and Yekutieli 2001). */
    public static double[] benjaminiYekutieli(double[] p) {
        double n = p.length;
        double harmonic =
                IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
        return stepUp(p, rank -> n * harmonic / rank);
    }

    private static double[] stepUp(double[] p, IntToDoubleFunction factorOfRank) {
        Integer[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int at = order[rank - 1];
            most = Math.min(most, p[at] * factorOfRank.applyAsDouble(rank));
            adjusted[at] = most;
        }
        return adjusted;
    }

    private static Integer[] ascending(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("no p value: " + value);
            }
        }
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        return order;
    }
}
