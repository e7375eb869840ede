package dev.weighbridge.measurements.verdict.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import dev.weighbridge.measurements.verdict.sample.TimeBlock;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row once more in a cluster of its own adds rows and no knowledge; another order takes none away. */
class GateClusterPropertiesTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void answersDuplicatedAsClustersShrinkNoInterval() {
        Seeded.check(60, random -> {
            List<AnswerPair> rows = answers(random);
            int times = random.nextInt(2, 5);
            List<AnswerPair> more = repeated(rows, times, r -> new AnswerPair(r.id(), r.id(), r.base(), r.candidate()));
            noNarrower(Metric.ACCURACY, new AnswerPairs(rows), new AnswerPairs(more));
            noNarrower(Metric.ERROR_SHARE, new AnswerPairs(rows), new AnswerPairs(more));
            sameInAnyOrder(Metric.ACCURACY, new AnswerPairs(more), new AnswerPairs(shuffled(more, random)));
        });
    }

    @Test
    void scoresDuplicatedAsClustersShrinkNoInterval() {
        Seeded.check(60, random -> {
            List<ScorePair> rows = list(
                    random.nextInt(20, 120),
                    i -> new ScorePair("case-" + i, null, random.nextInt(4) / 3.0, random.nextInt(4) / 3.0));
            List<ScorePair> more =
                    repeated(rows, random.nextInt(2, 5), r -> new ScorePair(r.id(), r.id(), r.base(), r.candidate()));
            noNarrower(Metric.ACCURACY, new ScorePairs(rows), new ScorePairs(more));
            sameInAnyOrder(Metric.ACCURACY, new ScorePairs(more), new ScorePairs(shuffled(more, random)));
        });
    }

    @Test
    void tokensDuplicatedAsClustersShrinkNoInterval() {
        Seeded.check(60, random -> {
            List<TokenPair> rows = list(
                    random.nextInt(20, 120),
                    i -> new TokenPair("case-" + i, null, random.nextLong(1, 500), random.nextLong(1, 500)));
            List<TokenPair> more =
                    repeated(rows, random.nextInt(2, 5), r -> new TokenPair(r.id(), r.id(), r.base(), r.candidate()));
            noNarrower(Metric.TOKENS, new TokenPairs(rows), new TokenPairs(more));
            sameInAnyOrder(Metric.TOKENS, new TokenPairs(more), new TokenPairs(shuffled(more, random)));
        });
    }

    @Test
    void requestsDuplicatedInTheirBlocksShrinkNoInterval() {
        Seeded.check(60, random -> {
            List<TimeBlock> blocks =
                    list(random.nextInt(5, 15), i -> new TimeBlock("block-" + i, times(random), times(random)));
            List<TimeBlock> more = blocks.stream()
                    .map(b -> new TimeBlock(b.id(), twice(b.control()), twice(b.candidate())))
                    .toList();
            noNarrower(Metric.TTFT, new ControlledTimes(0.5, blocks, 0), new ControlledTimes(0.5, more, 0));
            sameInAnyOrder(
                    Metric.TTFT,
                    new ControlledTimes(0.5, more, 0),
                    new ControlledTimes(0.5, shuffled(more, random), 0));
        });
    }

    private static void noNarrower(Metric metric, Sample rows, Sample more) {
        Interval few = finding(metric, rows).interval();
        Interval many = finding(metric, more).interval();

        assertThat(many.low()).isLessThanOrEqualTo(few.low() + ROUNDING);
        assertThat(many.high()).isGreaterThanOrEqualTo(few.high() - ROUNDING);
        assertThat(finding(metric, more).pWorse())
                .isGreaterThanOrEqualTo(finding(metric, rows).pWorse() - ROUNDING);
        assertThat(finding(metric, more).pNonInferior())
                .isGreaterThanOrEqualTo(finding(metric, rows).pNonInferior() - ROUNDING);
    }

    private static void sameInAnyOrder(Metric metric, Sample sample, Sample shuffled) {
        Finding one = finding(metric, sample);
        Finding other = finding(metric, shuffled);

        assertThat(other.estimate()).isCloseTo(one.estimate(), within(ROUNDING));
        assertThat(other.interval().low()).isCloseTo(one.interval().low(), within(ROUNDING));
        assertThat(other.pWorse()).isCloseTo(one.pWorse(), within(ROUNDING));
        assertThat(Gates.judge(metric, shuffled).evidence())
                .isEqualTo(Gates.judge(metric, sample).evidence());
    }

    private static List<AnswerPair> answers(RandomGenerator random) {
        double agreeing = random.nextDouble();
        return list(random.nextInt(20, 200), i -> {
            boolean base = random.nextInt(5) > 0;
            boolean candidate = random.nextDouble() < agreeing ? base : random.nextBoolean();
            return new AnswerPair("case-" + i, null, base, candidate);
        });
    }

    private static List<Double> times(RandomGenerator random) {
        return list(random.nextInt(3, 12), i -> 0.1 + random.nextDouble());
    }

    private static List<Double> twice(List<Double> times) {
        return Stream.concat(times.stream(), times.stream()).toList();
    }

    private interface InCluster<T> {
        T of(T row);
    }

    private static <T> List<T> repeated(List<T> rows, int times, InCluster<T> inCluster) {
        return rows.stream()
                .flatMap(r -> IntStream.range(0, times).mapToObj(i -> inCluster.of(r)))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> rows, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }

    private static <T> List<T> list(int n, IntFunction<T> of) {
        return IntStream.range(0, n).mapToObj(of).toList();
    }

    private static Finding finding(Metric metric, Sample sample) {
        return Gates.judge(metric, sample).finding().orElseThrow();
    }
}
