package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.scores;
import static dev.weighbridge.measurements.verdict.sample.Samples.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateScoresAndTokensTest {

    @Test
    void scoresThatFellFailAndEqualOnesPass() {
        double[] base = filled(200, i -> (i % 4) / 3.0);
        double[] fell = filled(200, i -> i % 5 == 0 ? 0 : base[i]);

        assertThat(rule(scores(base, fell))).isEqualTo(GateRule.WORSE);
        assertThat(rule(scores(fell, base))).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(scores(base, base))).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(scores(Arrays.copyOf(base, 30), Arrays.copyOf(base, 30))))
                .isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void aMissingScoreCountsAgainstThePass() {
        double[] base = filled(100, i -> 1);
        List<ScorePair> pairs = new ArrayList<>(scores(base, base).pairs());
        pairs.add(new ScorePair("lost", null, 1.0, null));
        pairs.add(new ScorePair("lost too", null, null, 0.0));

        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, new ScorePairs(pairs));
        assertThat(verdict.rule()).isEqualTo(GateRule.MISSING_COULD_TURN);
        assertThat(verdict.finding().orElseThrow().n()).isEqualTo(100);
    }

    @Test
    void clustersOfScoresThatAllFellAlikeSayNoMoreThanSoManyCoins() {
        List<ScorePair> pairs = IntStream.range(0, 50)
                .mapToObj(i -> new ScorePair("x" + i, "c" + i % 5, 1.0, 0.5))
                .toList();

        assertThat(Gates.judge(Metric.ACCURACY, new ScorePairs(pairs))
                        .finding()
                        .orElseThrow()
                        .pWorse())
                .isBetween(1 / 32.0, 0.1);
    }

    @Test
    void ratiosOfTokensAreThoseOfTheirSums() {
        long[] base = {
            210, 340, 120, 500, 280, 210, 340, 120, 500, 280, 210, 340, 120, 500, 280, 210, 340, 120, 500, 280
        };
        long[] candidate = {90, 150, 60, 190, 110, 90, 150, 60, 190, 110, 90, 150, 60, 190, 110, 90, 150, 60, 190, 110};
        Finding finding = finding(tokens(base, candidate));

        assertThat(finding.estimate()).isCloseTo(0.4137931034482759, within(1e-12));
        assertThat(finding.interval().contains(0.4137931034482759)).isTrue();
        assertThat(Gates.judge(Metric.TOKENS, tokens(base, candidate)).rule()).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(Gates.judge(Metric.TOKENS, tokens(candidate, base)).rule()).isEqualTo(GateRule.WORSE);
        assertThat(Gates.judge(Metric.TOKENS, tokens(base, base)).rule()).isEqualTo(GateRule.NON_INFERIOR);
    }

    @Test
    void unknownTokensAreMissingAndNotZero() {
        List<TokenPair> pairs = new ArrayList<>(
                tokens(new long[] {100, 200, 300}, new long[] {100, 200, 300}).pairs());
        pairs.add(new TokenPair("unknown", null, 1000L, null));
        TokenPairs sample = new TokenPairs(pairs);

        assertThat(finding(sample).estimate()).isEqualTo(1);
        assertThat(sample.coverage().missing()).isEqualTo(1);
        assertThat(sample.evidence(false)).isEmpty();
    }

    @Test
    void tokensInClustersAreKnownLessWell() {
        Seeded.check(30, random -> {
            List<TokenPair> single =
                    IntStream.range(0, 60).mapToObj(i -> pair(i, random)).toList();
            List<TokenPair> clustered = single.stream()
                    .map(p -> new TokenPair(p.id(), "c" + p.id().length() % 7, p.base(), p.candidate()))
                    .toList();

            assertThat(finding(new TokenPairs(clustered)).interval().width())
                    .isGreaterThanOrEqualTo(
                            finding(new TokenPairs(single)).interval().width());
        });
    }

    private static TokenPair pair(int i, RandomGenerator random) {
        return new TokenPair("x".repeat(i + 1), null, random.nextLong(50, 500), random.nextLong(50, 500));
    }

    private static Finding finding(TokenPairs pairs) {
        return Gates.judge(Metric.TOKENS, pairs).finding().orElseThrow();
    }

    private static GateRule rule(ScorePairs pairs) {
        return Gates.judge(Metric.ACCURACY, pairs).rule();
    }

    private static double[] filled(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }
}
