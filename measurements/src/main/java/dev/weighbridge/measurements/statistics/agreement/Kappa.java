package dev.weighbridge.measurements.statistics.agreement;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;

/**
 * How far two raters agree beyond chance (Cohen 1960).
 *
 * @param observed the share they agree on
 * @param expected the share they would agree on if each rated by chance as often as they did
 */
public record Kappa(double observed, double expected) {

    /**
     * Of a square table of counts, with a row for each rating of the one and a column for each of the other, in the same
     * order. Undefined without ratings, and where both always gave the same rating.
     */
    public static Statistic<Kappa> of(int[][] counts) {
        double total = Arrays.stream(counts)
                .mapToDouble(row -> sum(row, counts.length))
                .sum();
        if (total == 0) {
            return Statistic.undefined("no ratings");
        }
        double agreed = 0;
        double chance = 0;
        for (int i = 0; i < counts.length; i++) {
            int category = i;
            double column =
                    Arrays.stream(counts).mapToDouble(row -> row[category]).sum();
            agreed += counts[i][i];
            chance += sum(counts[i], counts.length) * column;
        }
        double expected = chance / (total * total);
        return expected >= 1
                ? Statistic.undefined("there is only one rating")
                : Statistic.of(new Kappa(agreed / total, expected));
    }

    /** Kappa: 1 for full agreement, 0 for as much as chance gives, below 0 for less. */
    public double value() {
        return (observed - expected) / (1 - expected);
    }

    private static double sum(int[] row, int length) {
        if (row.length != length || Arrays.stream(row).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("not a square table of counts");
        }
        return Arrays.stream(row).asLongStream().sum();
    }
}
