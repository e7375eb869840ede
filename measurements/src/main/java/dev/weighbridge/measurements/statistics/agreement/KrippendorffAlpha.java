package dev.weighbridge.measurements.statistics.agreement;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import java.util.List;

/**
 * How far any number of raters agree, some of whose ratings may be missing (Krippendorff 2011).
 *
 * @param observed the mean squared distance of two ratings of the same unit
 * @param expected the mean squared distance of any two ratings, above 0
 */
public record KrippendorffAlpha(double observed, double expected) {

    /**
     * Of the ratings that each unit was given; units with fewer than two count for nothing. Undefined where no unit has
     * two, and where there is only one rating.
     */
    public static Statistic<KrippendorffAlpha> of(List<double[]> units, Scale scale) {
        List<double[]> pairable = units.stream().filter(unit -> unit.length > 1).toList();
        if (pairable.isEmpty()) {
            return Statistic.undefined("no unit has 2 ratings");
        }
        double[] values = pairable.stream()
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        if (values.length == 1) {
            return Statistic.undefined("there is only one rating");
        }
        return Statistic.of(of(coincidences(pairable, values), values, scale));
    }

    /** Alpha: 1 for full agreement, 0 for as much as chance gives, below 0 for less. */
    public double value() {
        return 1 - observed / expected;
    }

    private static KrippendorffAlpha of(double[][] coincidences, double[] values, Scale scale) {
        double[] counts = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double total = Arrays.stream(counts).sum();
        double[] places = scale.places(values, counts);
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                double distance = scale.distance(places[i], places[j]);
                observed += coincidences[i][j] * distance;
                expected += counts[i] * counts[j] * distance;
            }
        }
        return new KrippendorffAlpha(observed / total, expected / (total * (total - 1)));
    }

    /** How often two values were given to one unit; each unit counts as often as it has ratings. */
    private static double[][] coincidences(List<double[]> units, double[] values) {
        double[][] coincidences = new double[values.length][values.length];
        for (double[] unit : units) {
            int[] at = Arrays.stream(unit)
                    .mapToInt(rating -> Arrays.binarySearch(values, rating))
                    .toArray();
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    coincidences[at[i]][at[j]] += i == j ? 0 : 1.0 / (at.length - 1);
                }
            }
        }
        return coincidences;
    }
}
