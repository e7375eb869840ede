package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import dev.weighbridge.measurements.verdict.sample.TimeBlock;
import dev.weighbridge.measurements.verdict.sample.Timing;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws both sides of a run from one and the same source, so that every FAIL is a false one. */
record Unchanged(RandomGenerator random) {
    private static final double RUN_EFFECT = 0.05;

    /** Eight comparisons of all kinds. */
    List<GateInput> run() {
        return List.of(
                input(Metric.ACCURACY, "single", answers(200, 200, 0.16)),
                input(Metric.ACCURACY, "hard", answers(100, 100, 0.5)),
                input(Metric.ACCURACY, "documents", answers(150, 12, 0.3)),
                input(Metric.ERROR_SHARE, "errors", answers(150, 150, 0.1)),
                input(Metric.ACCURACY, "repeats", scores(80)),
                input(Metric.TTFT, "control", controlled(8, 15)),
                input(Metric.E2E, "history", historic(8, 25)),
                input(Metric.TOKENS, "tokens", tokens(60)));
    }

    private static GateInput input(Metric metric, String detail, Sample sample) {
        return GateInput.of(new Subject("work", "target", metric, detail), sample);
    }

    /** Both sides are right with the case's probability, which its cluster moves to either side on one side of the pair. */
    AnswerPairs answers(int n, int clusters, double disagreement) {
        double[] move = normal(2 * clusters, clusters < n ? 0.15 : 0);
        double steady = 1 - disagreement * 2;
        return new AnswerPairs(list(n, i -> {
            int cluster = i % clusters;
            double chance = random.nextDouble() < Math.max(0, steady) ? 0.99 : 0.5;
            boolean base = random.nextDouble() < chance + move[cluster];
            boolean candidate = random.nextDouble() < chance + move[clusters + cluster];
            return new AnswerPair("x" + i, clusters < n ? "c" + cluster : null, base, candidate);
        }));
    }

    /** Each case is asked three times on either side. */
    private ScorePairs scores(int n) {
        return new ScorePairs(list(n, i -> {
            double chance = random.nextDouble() < 0.7 ? 0.97 : random.nextDouble();
            return new ScorePair("x" + i, null, share(chance), share(chance));
        }));
    }

    private double share(double chance) {
        return IntStream.range(0, 3).filter(i -> random.nextDouble() < chance).count() / 3.0;
    }

    /** Blocks share their weather with their control; times have a long tail. */
    private ControlledTimes controlled(int blocks, int requests) {
        return new ControlledTimes(
                0.5,
                list(blocks, b -> {
                    double weather = 0.5 * Math.exp(0.3 * random.nextGaussian());
                    return new TimeBlock("b" + b, times(requests, weather), times(requests, weather));
                }),
                0);
    }

    private HistoricTimes historic(int runs, int requests) {
        List<Double> blessed = list(runs, r -> median(times(requests, runEffect())));
        List<Double> times = times(requests, runEffect());
        List<Timing> timings = list(requests, i -> new Timing("x" + i, times.get(i)));
        return new HistoricTimes(0.5, timings, blessed, 0);
    }

    private double runEffect() {
        return Math.exp(RUN_EFFECT * random.nextGaussian());
    }

    private TokenPairs tokens(int n) {
        return new TokenPairs(list(n, i -> {
            double typical = 100 * Math.exp(random.nextGaussian());
            return new TokenPair("x" + i, (@Nullable String) null, around(typical), around(typical));
        }));
    }

    private long around(double typical) {
        return Math.round(typical * Math.exp(0.4 * random.nextGaussian()));
    }

    private List<Double> times(int n, double typical) {
        DoubleSupplier time = () -> typical * Math.exp(0.5 * random.nextGaussian()) + (random.nextInt(20) == 0 ? 1 : 0);
        return DoubleStream.generate(time).limit(n).boxed().toList();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get((times.size() - 1) / 2);
    }

    private double[] normal(int n, double deviation) {
        return DoubleStream.generate(() -> deviation * random.nextGaussian())
                .limit(n)
                .toArray();
    }

    private static <T> List<T> list(int n, IntFunction<T> of) {
        return IntStream.range(0, n).mapToObj(of).toList();
    }
}
