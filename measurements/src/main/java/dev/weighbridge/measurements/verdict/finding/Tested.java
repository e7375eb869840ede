package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.paired.Tango;

/**
 * What one method says of a loss.
 *
 * @param loss its 95 % interval
 * @param enough how many units would settle it
 */
record Tested(Interval loss, double pWorse, double pNonInferior, Statistic<Long> enough) {
    static final double LEVEL = 0.95;

    /** Of right and wrong answers: McNemar's exact test and Tango's score. */
    static Statistic<Tested> ofAnswers(PairTable table, double margin, Planning planning) {
        return Tango.interval(table, LEVEL)
                .flatMap(interval -> NonInferiority.ofAnswers(table, margin)
                        .map(test -> new Tested(
                                interval, McNemar.of(table).pWorse(), test.p(), planning.forAnswers(table, margin))));
    }

    /** Of a mean loss by Student's t, which the clock may have put off by {@code error} either way. */
    static Tested ofMean(MeanEstimate loss, double margin, double error, Planning planning) {
        Interval interval = loss.interval(LEVEL);
        double left = margin - error;
        double pNonInferior = left > 0 ? NonInferiority.ofLoss(loss, left).p() : 1;
        double variance = loss.standardError() * loss.standardError() * loss.n();
        return new Tested(
                new Interval(interval.low() - error, interval.high() + error, LEVEL),
                loss.pGreater(error),
                pNonInferior,
                planning.forMean(loss.mean(), variance, margin, loss.n()));
    }

    /**
     * Of a loss that is the same in every cluster, so that no spread can be seen. Where the truth lay on the other side,
     * each cluster would have fallen on this one with probability 1/2 at most.
     */
    static Tested unvarying(double loss, double margin, double error, int clusters, int n, Planning planning) {
        double chance = Math.scalb(1.0, -clusters);
        boolean within = loss + error < margin;
        return new Tested(
                new Interval(loss - error, loss + error, LEVEL),
                loss > error ? chance : 1,
                within ? chance : 1,
                planning.forUnvarying(within, clusters, n));
    }

    /** The same where each unit stands for so many of those that are counted. */
    Tested timesAsMany(double factor) {
        return new Tested(loss, pWorse, pNonInferior, enough.map(n -> (long) Math.ceil(n * factor)));
    }

    /** The more doubtful of both in every respect: either method alone claims too much somewhere. */
    Tested doubted(Tested other) {
        Interval hull =
                new Interval(Math.min(loss.low(), other.loss.low()), Math.max(loss.high(), other.loss.high()), LEVEL);
        return new Tested(
                hull,
                Math.max(pWorse, other.pWorse),
                Math.max(pNonInferior, other.pNonInferior),
                enough.flatMap(these -> other.enough.map(those -> Math.max(these, those))));
    }
}
