package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Requests inside their service level, and the share of them that is asked for. Bounds are exact (Clopper and Pearson
 * 1934), and reach further where blocks differ more than chance would have it.
 *
 * @param blocks the blocks of load; none leaves it open
 * @param required the share that is asked for, between 0 and 1
 */
public record Attainment(List<BlockCount> blocks, double required) {
    private static final int MOST = 1 << 20;

    public Attainment {
        blocks = List.copyOf(blocks);
        Critical.requireLevel(required);
    }

    /** How the target stands, by one-sided bounds. */
    public ServiceFinding judge(Policy policy) {
        double level = 1 - policy.alpha();
        Proportion all = all();
        Standing standing = standing(lower(all, level), upper(all, level));
        Statistic<Long> enough =
                standing == Standing.OPEN ? enough(all, level) : Statistic.undefined("there is nothing left to settle");
        return new ServiceFinding(Asked.SERVICE_LEVEL, standing, words(all), enough);
    }

    private Standing standing(double lower, double upper) {
        if (lower >= required) {
            return Standing.MEETS;
        }
        return upper < required ? Standing.MISSES : Standing.OPEN;
    }

    private Proportion all() {
        return new Proportion(
                blocks.stream().mapToInt(BlockCount::met).sum(),
                blocks.stream().mapToInt(BlockCount::scheduled).sum());
    }

    private double lower(Proportion all, double level) {
        double exact = all.lowerBound(level).asOptional().orElse(0.0);
        return byBlocks().map(mean -> Math.min(exact, mean.lowerBound(level))).orElse(exact);
    }

    private double upper(Proportion all, double level) {
        double exact = all.upperBound(level).asOptional().orElse(1.0);
        return byBlocks().map(mean -> Math.max(exact, mean.upperBound(level))).orElse(exact);
    }

    private Optional<MeanEstimate> byBlocks() {
        List<Integer> labels = IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(b -> IntStream.range(0, blocks.get(b).scheduled()).mapToObj(i -> b))
                .toList();
        double[] met = blocks.stream()
                .flatMapToInt(b -> IntStream.range(0, b.scheduled()).map(i -> i < b.met() ? 1 : 0))
                .asDoubleStream()
                .toArray();
        return MeanEstimate.cautious(met, Clusters.of(labels)).asOptional();
    }

    /** The least number of requests that settles it at the share that was seen, to within a power of two. */
    private Statistic<Long> enough(Proportion seen, double level) {
        for (int n = Math.max(16, seen.n()) * 2; seen.n() > 0 && n <= MOST; n *= 2) {
            int met = (int) Math.round((double) n * seen.successes() / seen.n());
            Proportion later = new Proportion(met, n);
            double lower = later.lowerBound(level).orElseThrow();
            if (standing(lower, later.upperBound(level).orElseThrow()) != Standing.OPEN) {
                return Statistic.of((long) n);
            }
        }
        return Statistic.undefined("the share seen is as good as the share asked for");
    }

    private String words(Proportion all) {
        String asked = String.format(Locale.ROOT, "%.4g", 100 * required).replaceAll("\\.?0+$", "");
        return all.n() == 0
                ? "not measured at this load"
                : String.format(
                        Locale.ROOT,
                        "%s %% of %s, %s %% asked",
                        Words.points((double) all.successes() / all.n()),
                        Words.count(all.n(), "request"),
                        asked);
    }
}
