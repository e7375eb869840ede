package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Right and wrong answers.
 *
 * @param n how many cases
 * @param difficulties how likely each is answered right
 * @param clusters in how many clusters; {@code n} where each case stands for itself
 * @param repeats how often each case is asked on either side
 * @param labelled whether the gate is told of clusters
 */
record Answers(int n, Difficulties difficulties, int clusters, int repeats, boolean labelled) implements Source {
    /** What is wrong with a document in one run moves all of its cases. */
    private static final double CLUSTER_EFFECT = 0.15;

    static Answers single(int n, double disagreement) {
        return new Answers(n, Difficulties.of(disagreement), n, 1, true);
    }

    static Answers clustered(int n, double disagreement, int clusters) {
        return new Answers(n, Difficulties.of(disagreement), clusters, 1, true);
    }

    static Answers repeated(int n, double disagreement, int repeats) {
        return new Answers(n, Difficulties.of(disagreement), n, repeats, true);
    }

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        double[] move = moves(random);
        double kept = 1 - worse / Difficulties.MEAN;
        return Subjects.input(Metric.ACCURACY, repeats == 1 ? answers(random, move, kept) : scores(random, move, kept));
    }

    @Override
    public Source blind() {
        return new Answers(n, difficulties, clusters, repeats, false);
    }

    private AnswerPairs answers(RandomGenerator random, double[] move, double kept) {
        return new AnswerPairs(Subjects.list(n, i -> {
            double chance = difficulties.draw(random);
            boolean base = random.nextDouble() < chance + move[2 * (i % clusters)];
            boolean candidate = random.nextDouble() < kept * (chance + move[2 * (i % clusters) + 1]);
            return new AnswerPair("case-" + i, label(i), base, candidate);
        }));
    }

    private ScorePairs scores(RandomGenerator random, double[] move, double kept) {
        return new ScorePairs(Subjects.list(n, i -> {
            double chance = difficulties.draw(random);
            double base = share(random, chance + move[2 * (i % clusters)]);
            double candidate = share(random, kept * (chance + move[2 * (i % clusters) + 1]));
            return new ScorePair("case-" + i, label(i), base, candidate);
        }));
    }

    private double share(RandomGenerator random, double chance) {
        return IntStream.range(0, repeats)
                        .filter(i -> random.nextDouble() < chance)
                        .count()
                / (double) repeats;
    }

    private @Nullable String label(int i) {
        return labelled && clusters < n ? "cluster-" + i % clusters : null;
    }

    private double[] moves(RandomGenerator random) {
        double[] moves = new double[2 * clusters];
        if (clusters < n) {
            Arrays.setAll(moves, i -> CLUSTER_EFFECT * random.nextGaussian());
        }
        return moves;
    }
}
