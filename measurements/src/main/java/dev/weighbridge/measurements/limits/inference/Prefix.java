package dev.weighbridge.measurements.limits.inference;

import java.util.Arrays;
import java.util.Comparator;

/** Sums of costs over times: how much lay before a moment. Immutable. */
final class Prefix {
    private final double[] times;
    private final double[] sums;

    /** The costs of those that are counted, by their times. */
    Prefix(double[] times, double[] costs, boolean[] counted) {
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> times[i]));
        double[] sorted = new double[times.length];
        double[] running = new double[times.length + 1];
        int size = 0;
        for (int i : order) {
            if (counted[i]) {
                sorted[size] = times[i];
                running[size + 1] = running[size] + costs[i];
                size++;
            }
        }
        this.times = Arrays.copyOf(sorted, size);
        this.sums = Arrays.copyOf(running, size + 1);
    }

    int size() {
        return times.length;
    }

    double time(int index) {
        return times[index];
    }

    /** The cost of all those before the one at this place. */
    double sumBefore(int index) {
        return sums[index];
    }

    /** The cost of all at times below this one. */
    double below(double time) {
        return sums[countBelow(time)];
    }

    /** The cost of all at times up to this one. */
    double upTo(double time) {
        return sums[countUpTo(time)];
    }

    /** A place to begin from where many are asked for about in the order of their times. */
    Place place() {
        return new Place();
    }

    /** Looks for each time from where the last one was, in steps that double. Not thread-safe. */
    final class Place {
        private int at;

        /** The cost of all at times below this one. */
        double below(double time) {
            at = at < times.length && times[at] < time ? ahead(time) : behind(time);
            return sums[at];
        }

        /** The cost of all at times up to this one. */
        double upTo(double time) {
            return below(Math.nextUp(time));
        }

        private int ahead(double time) {
            int low = at + 1;
            int step = 1;
            while (low + step <= times.length && times[low + step - 1] < time) {
                low += step;
                step *= 2;
            }
            return countBelow(time, low, Math.min(times.length, low + step - 1));
        }

        private int behind(double time) {
            int high = at;
            int step = 1;
            while (high - step >= 0 && times[high - step] >= time) {
                high -= step;
                step *= 2;
            }
            return countBelow(time, Math.max(0, high - step + 1), high);
        }
    }

    /** How many are at times below this one. */
    int countBelow(double time) {
        return countBelow(time, 0, times.length);
    }

    /** The same where it is known to be from so many to so many. */
    private int countBelow(double time, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are at times up to this one. */
    int countUpTo(double time) {
        return countBelow(Math.nextUp(time));
    }
}
