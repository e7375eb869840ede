package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What the ranks of paired differences say: not moved by a few wild values.
 *
 * @param pDifferent two-sided p of Wilcoxon's signed-rank test (1945), exact without ties and zeros up to 100 differences
 * @param shift the middle of the averages of all pairs of differences, each with itself as well (Hodges and Lehmann
 *     1963)
 */
public record SignedRanks(double pDifferent, double shift) {
    /** Above it the normal approximation is as good and the exact value slow. */
    private static final int MOST_EXACT = 100;

    /** The ranks of differences; undefined where there are none but zeros. */
    public static Statistic<SignedRanks> of(double[] differences) {
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        if (Arrays.stream(sorted).allMatch(difference -> difference == 0)) {
            return Statistic.undefined("no differences but zeros");
        }
        PValueMethod method = sorted.length > MOST_EXACT ? PValueMethod.ASYMPTOTIC : PValueMethod.AUTO;
        double p =
                WilcoxonSignedRankTest.withDefaults().with(method).test(sorted).getPValue();
        return Statistic.of(new SignedRanks(p, new PairAverages(sorted).median()));
    }
}
