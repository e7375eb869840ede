package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact probability of what a test of right and wrong answers says, over all tables that there can be. Takes about
 * as many steps as half the square of the number of cases; tables as good as impossible are left out.
 *
 * @param n how many cases, at least 1
 * @param lossShare the true share of cases that only the base has right
 * @param gainShare the true share of cases that only the candidate has right
 */
public record ExactPower(int n, double lossShare, double gainShare) {
    private static final double IMPOSSIBLE = 1e-16;

    public ExactPower {
        if (n < 1 || !(lossShare >= 0 && gainShare >= 0 && lossShare + gainShare <= 1)) {
            throw new IllegalArgumentException(n + " cases with shares " + lossShare + " and " + gainShare);
        }
    }

    /** The probability that McNemar's exact one-sided test finds the candidate worse at level {@code alpha}. */
    public double worse(double alpha) {
        return probability(table -> McNemar.of(table).pWorse() <= alpha);
    }

    /** The probability that McNemar's exact two-sided test finds a difference at level {@code alpha}. */
    public double different(double alpha) {
        return probability(table -> McNemar.of(table).pDifferent() <= alpha);
    }

    /** The probability that the score test proves non-inferiority at one-sided level {@code alpha} (Tango 1998). */
    public double nonInferior(double margin, double alpha) {
        return probability(
                table -> NonInferiority.ofAnswers(table, margin).orElseThrow().proven(alpha));
    }

    /** The probability of the tables that a condition holds for; in those, cases that agree are right on both sides. */
    public double probability(Predicate<PairTable> condition) {
        double either = lossShare + gainShare;
        BinomialDistribution discordant = BinomialDistribution.of(n, Math.min(1, either));
        double sum = 0;
        for (int m = 0; m <= n; m++) {
            double weight = discordant.probability(m);
            if (weight > IMPOSSIBLE) {
                sum += weight * amongDiscordant(m, either == 0 ? 0 : lossShare / either, condition);
            }
        }
        return Math.min(1, sum);
    }

    private double amongDiscordant(int m, double lossAmong, Predicate<PairTable> condition) {
        BinomialDistribution losses = BinomialDistribution.of(m, lossAmong);
        double sum = 0;
        for (int b = 0; b <= m; b++) {
            double weight = losses.probability(b);
            if (weight > IMPOSSIBLE && condition.test(new PairTable(n - m, b, m - b, 0))) {
                sum += weight;
            }
        }
        return sum;
    }
}
