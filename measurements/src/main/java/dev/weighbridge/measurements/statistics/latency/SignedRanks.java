package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What the ranks of paired differences say: not moved by a few wild values.
 *
 * @param pDifferent two-sided p of Wilcoxon's signed-rank test (1945), exact without ties and zeros
 * @param shift the middle of the averages of all pairs of differences, each with itself as well (Hodges and Lehmann
 *     1963)
 */
public record SignedRanks(double pDifferent, double shift) {

    /** The ranks of differences; undefined where there are none but zeros. */
    public static Statistic<SignedRanks> of(double[] differences) {
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        if (Arrays.stream(sorted).allMatch(difference -> difference == 0)) {
            return Statistic.undefined("no differences but zeros");
        }
        double p = WilcoxonSignedRankTest.withDefaults().test(sorted).getPValue();
        return Statistic.of(new SignedRanks(p, new PairAverages(sorted).median()));
    }
}
