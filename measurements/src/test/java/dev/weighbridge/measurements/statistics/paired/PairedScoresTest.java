package dev.weighbridge.measurements.statistics.paired;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers computed with scipy and statsmodels. */
class PairedScoresTest {
    private static final double[] BASE = numbers("1 1 0 1 1 1 0 1 0 1 1 1 0 1 1 0 1 1 1 1");
    private static final double[] CANDIDATE = numbers("1 0 0 1 1 0 0 1 1 1 0 1 0 1 1 0 1 0 1 1");
    private static final Clusters SIX =
            Clusters.of(List.of(0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5));

    @Test
    void theGainOfTwentyCasesIsKnown() {
        PairedScores scores = PairedScores.of(BASE, CANDIDATE);
        MeanEstimate gain = scores.gain().orElseThrow();

        assertThat(gain.mean()).isCloseTo(-0.15, Near.to(0.15));
        assertThat(gain.standardError()).isCloseTo(0.1094243309804831, Near.to(0.11));
        assertThat(gain.t(0)).isCloseTo(-1.3708103001950633, Near.to(1.4));
        assertThat(gain.pDifferent(0)).isCloseTo(0.18641143545847966, Near.to(0.19));
        assertEnds(gain.interval(0.95), -0.37902775687968754, 0.07902775687968755);
        assertThat(scores.correlation().orElseThrow()).isCloseTo(0.47140452079103157, Near.to(0.47));
    }

    @Test
    void theSameCasesAsAnswersGiveTheExactTest() {
        PairTable table = PairTable.of(answers(BASE), answers(CANDIDATE));

        assertThat(table.losses()).isEqualTo(4);
        assertThat(table.gains()).isEqualTo(1);
        assertThat(McNemar.of(table).pDifferent()).isCloseTo(0.375, Near.to(0.375));
    }

    @Test
    void theGainInClustersIsKnown() {
        MeanEstimate gain = PairedScores.of(BASE, CANDIDATE).gain(SIX).orElseThrow();

        assertThat(gain.standardError()).isCloseTo(0.05652433104425031, Near.to(0.057));
        assertThat(gain.t(0)).isCloseTo(-2.6537244621713767, Near.to(2.7));
        assertThat(gain.pDifferent(0)).isCloseTo(0.04522353953749541, Near.to(0.045));
        assertEnds(gain.interval(0.95), -0.2953004186538437, -0.0046995813461563);
    }

    @Test
    void fewClustersThatShrinkTheErrorAreNotTrustedByAGate() {
        MeanEstimate gain = PairedScores.of(BASE, CANDIDATE).cautiousGain(SIX).orElseThrow();

        assertThat(gain.standardError()).isCloseTo(0.1094243309804831, Near.to(0.11));
        assertThat(gain.clusters()).isEqualTo(6);
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedScores.of(BASE, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.pearson(BASE, new double[3]));
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        assertThat(Correlation.pearson(numbers("1 1 1"), numbers("1 2 3")))
                .isEqualTo(Statistic.undefined("one side does not vary"));
        assertThat(Correlation.pearson(numbers("1"), numbers("1")))
                .isEqualTo(Statistic.undefined("fewer than 2 pairs"));
    }

    @Test
    void missingPairsCountForAndAgainstTheCandidate() {
        MissingPairs pairs = new MissingPairs(new PairTable(80, 8, 8, 2), 2);

        assertThat(pairs.coverage()).isEqualTo(new Coverage(98, 100));
        assertThat(pairs.coverage().reaches(Coverage.DEFAULT_LEAST)).isTrue();
        assertThat(pairs.greatestLoss()).isEqualTo(Statistic.of(0.02));
        assertThat(pairs.leastLoss()).isEqualTo(Statistic.of(-0.02));
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingPairs(pairs.complete(), -1));
    }

    @Test
    void missingScoresAreCompletedToEitherEndOfTheirRange() {
        assertThat(MissingScores.worst(numbers("0.5 0"), 2, 1)).containsExactly(0.5, 0, -1, -1);
        assertThat(MissingScores.best(numbers("0.5 0"), 1, 1)).containsExactly(0.5, 0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> MissingScores.best(numbers("0"), -1, 1));
    }

    @Test
    void coverageOfNothingIsUnknown() {
        Coverage none = new Coverage(0, 0);

        assertThat(none.share().isDefined()).isFalse();
        assertThat(none.reaches(0)).isFalse();
        assertThat(new Coverage(97, 100).reaches(Coverage.DEFAULT_LEAST)).isFalse();
        assertThat(new Coverage(97, 100).share()).isEqualTo(Statistic.of(0.97));
        assertThat(new Coverage(97, 100).missing()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage(2, 1));
    }

    private static boolean[] answers(double[] scores) {
        boolean[] answers = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            answers[i] = scores[i] == 1;
        }
        return answers;
    }

    private static void assertEnds(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, Near.to(low));
        assertThat(interval.high()).isCloseTo(high, Near.to(high));
    }
}
