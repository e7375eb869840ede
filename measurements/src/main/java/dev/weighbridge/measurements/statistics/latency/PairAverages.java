package dev.weighbridge.measurements.statistics.latency;

/**
 * The averages of all pairs of values, each with itself as well, without making them: they are as many as half the
 * square of the values, but how many lie at or below a number is told in one pass.
 */
final class PairAverages {
    private final double[] sorted;
    private final long count;

    /** The averages of finite values, in ascending order, at least one. */
    PairAverages(double[] sorted) {
        this.sorted = sorted;
        this.count = sorted.length * (sorted.length + 1L) / 2;
    }

    double median() {
        double lower = ofRank((count + 1) / 2);
        return count % 2 == 1 ? lower : (lower + ofRank(count / 2 + 1)) / 2;
    }

    /** The least average that has at least {@code rank} of them at or below it. */
    private double ofRank(long rank) {
        double below = Math.nextDown(sorted[0]);
        double reached = sorted[sorted.length - 1];
        double middle = below / 2 + reached / 2;
        while (middle > below && middle < reached) {
            if (atMost(middle) >= rank) {
                reached = middle;
            } else {
                below = middle;
            }
            middle = below / 2 + reached / 2;
        }
        return reached;
    }

    private long atMost(double limit) {
        long atMost = 0;
        int high = sorted.length - 1;
        for (int low = 0; low < sorted.length; low++) {
            while (high >= low && average(low, high) > limit) {
                high--;
            }
            if (high < low) {
                break;
            }
            atMost += high - low + 1;
        }
        return atMost;
    }

    private double average(int low, int high) {
        return sorted[low] / 2 + sorted[high] / 2;
    }
}
