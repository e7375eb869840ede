package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.resample.ClusterStatistic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quantile of values that were measured in blocks of time. Values of one block share the weather of that time, so
 * blocks are what is resampled. With fewer than 20 blocks the bootstrap is too narrow: take {@link #ofEachBlock} of both
 * sides and {@link PairedRatio} then.
 */
public final class BlockQuantiles {
    private final List<double[]> blocks;
    private final double q;
    private final double[] values;
    private final int[] blockOfValue;

    private BlockQuantiles(List<double[]> blocks, double q) {
        this.blocks = blocks;
        this.q = q;
        int[] starts = new int[blocks.size() + 1];
        Arrays.setAll(
                starts, b -> blocks.stream().limit(b).mapToInt(v -> v.length).sum());
        double[] all = blocks.stream().flatMapToDouble(Arrays::stream).toArray();
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted((i, j) -> Double.compare(all[i], all[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.values = Arrays.stream(order).mapToDouble(i -> all[i]).toArray();
        this.blockOfValue = Arrays.stream(order).map(i -> blockOf(starts, i)).toArray();
    }

    /**
     * Quantile {@code q}, between 0 and 1, of these blocks.
     *
     * @param blocks at least one, each with at least one value, none of them NaN
     */
    public static BlockQuantiles of(List<double[]> blocks, double q) {
        boolean usable = !blocks.isEmpty()
                && blocks.stream().allMatch(block -> block.length > 0)
                && blocks.stream().flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        if (!usable || !(q > 0 && q < 1)) {
            throw new IllegalArgumentException("no quantile " + q + " of " + blocks.size() + " blocks");
        }
        return new BlockQuantiles(blocks.stream().map(double[]::clone).toList(), q);
    }

    /** How many blocks there are. */
    public int count() {
        return blocks.size();
    }

    /** The quantile of each block alone, in the order of the blocks. */
    public double[] ofEachBlock() {
        return IntStream.range(0, blocks.size())
                .mapToDouble(block -> of(new int[] {block}))
                .toArray();
    }

    /** The quantile of all values of these blocks, each as often as it is named. */
    public double of(int[] picked) {
        long[] times = new long[blocks.size()];
        long total = 0;
        for (int block : picked) {
            times[block]++;
            total += blocks.get(block).length;
        }
        long missing = QuantileRanks.nearest(total, q);
        int at = -1;
        while (missing > 0) {
            at++;
            missing -= times[blockOfValue[at]];
        }
        return values[at];
    }

    /** How much larger than a base's quantile this one is, over the same choice of blocks; for the bootstrap. */
    public ClusterStatistic minus(BlockQuantiles base) {
        requireAsManyBlocks(base);
        return picked -> of(picked) - base.of(picked);
    }

    /** How many times a base's quantile this one is, over the same choice of blocks; for the bootstrap. */
    public ClusterStatistic over(BlockQuantiles base) {
        requireAsManyBlocks(base);
        return picked -> of(picked) / base.of(picked);
    }

    private void requireAsManyBlocks(BlockQuantiles base) {
        if (base.count() != count()) {
            throw new IllegalArgumentException(base.count() + " blocks against " + count());
        }
    }

    private static int blockOf(int[] starts, int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }
}
