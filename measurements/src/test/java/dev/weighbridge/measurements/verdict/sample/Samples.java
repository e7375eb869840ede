package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Samples for tests. */
public final class Samples {
    private Samples() {}

    /** Answers with these counts; ids are {@code both-1}, {@code loss-1}, {@code gain-1}, {@code neither-1} and so on. */
    public static AnswerPairs answers(int both, int losses, int gains, int neither) {
        List<AnswerPair> pairs = new ArrayList<>();
        add(pairs, "both", both, true, true);
        add(pairs, "loss", losses, true, false);
        add(pairs, "gain", gains, false, true);
        add(pairs, "neither", neither, false, false);
        return new AnswerPairs(pairs);
    }

    /** Answers with the counts of a table. */
    public static AnswerPairs answers(PairTable table) {
        return answers(table.both(), table.losses(), table.gains(), table.neither());
    }

    /** The same with so many more pairs, of which the candidate's answer is missing. */
    public static AnswerPairs unanswered(AnswerPairs answers, int missing, boolean base) {
        List<AnswerPair> pairs = new ArrayList<>(answers.pairs());
        add(pairs, "missing", missing, base, null);
        return new AnswerPairs(pairs);
    }

    /** The same answers in so many clusters, dealt out one by one. */
    public static AnswerPairs dealt(AnswerPairs answers, int clusters) {
        List<AnswerPair> pairs = answers.pairs();
        return new AnswerPairs(IntStream.range(0, pairs.size())
                .mapToObj(i -> inCluster(pairs.get(i), "c" + i % clusters))
                .toList());
    }

    /** Every pair as a cluster of so many equal ones. */
    public static AnswerPairs repeated(AnswerPairs answers, int times) {
        return new AnswerPairs(answers.pairs().stream()
                .flatMap(p -> IntStream.range(0, times).mapToObj(i -> inCluster(p, p.id())))
                .toList());
    }

    /** Scores of cases {@code case-1} and so on. */
    public static ScorePairs scores(double[] base, double[] candidate) {
        return new ScorePairs(IntStream.range(0, base.length)
                .mapToObj(i -> new ScorePair("case-" + (i + 1), null, base[i], candidate[i]))
                .toList());
    }

    /** Tokens of cases {@code case-1} and so on. */
    public static TokenPairs tokens(long[] base, long[] candidate) {
        return new TokenPairs(IntStream.range(0, base.length)
                .mapToObj(i -> new TokenPair("case-" + (i + 1), null, base[i], candidate[i]))
                .toList());
    }

    /** Medians of blocks {@code block-1} and so on, each of three values around its own. */
    public static ControlledTimes medians(double[] control, double[] candidate) {
        List<TimeBlock> blocks = IntStream.range(0, control.length)
                .mapToObj(i -> new TimeBlock("block-" + (i + 1), around(control[i]), around(candidate[i])))
                .toList();
        return new ControlledTimes(0.5, blocks, 0);
    }

    /** Medians of blessed runs and of one more. */
    public static HistoricTimes history(double candidate, double... blessed) {
        List<Timing> timings = List.of(
                new Timing("x-1", candidate * 0.9), new Timing("x-2", candidate), new Timing("x-3", candidate * 1.1));
        return new HistoricTimes(0.5, timings, Arrays.stream(blessed).boxed().toList(), 0);
    }

    private static List<Double> around(double seconds) {
        return List.of(seconds * 0.9, seconds, seconds * 1.1);
    }

    private static AnswerPair inCluster(AnswerPair pair, String cluster) {
        return new AnswerPair(pair.id(), cluster, pair.base(), pair.candidate());
    }

    private static void add(
            List<AnswerPair> pairs, String id, int count, @Nullable Boolean base, @Nullable Boolean candidate) {
        for (int i = 1; i <= count; i++) {
            pairs.add(new AnswerPair(id + "-" + i, null, base, candidate));
        }
    }
}
