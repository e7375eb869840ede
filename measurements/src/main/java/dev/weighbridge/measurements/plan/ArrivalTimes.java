package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * When the requests of an open-model block are due.
 *
 * <p>A block of n requests at rate r lasts n/r, and n requests are due in it: the offered rate is r exactly, not only on
 * average. Random gaps are drawn n+1 times and scaled to fill that time. For gamma gaps, Poisson's among them, their
 * proportions do not depend on their sum (Lukacs 1955), so this is the process itself, given n arrivals.
 */
final class ArrivalTimes {
    private static final double NANOS_PER_SECOND = 1e9;

    private ArrivalTimes() {}

    /** Ascending offsets from the block's start. The same source gives the same pattern at every rate, only scaled. */
    static long[] offsetsNanos(ArrivalProcess process, double perSecond, int count, RandomGenerator random) {
        double[] shares = shares(process, count, random);
        double nanos = count / perSecond * NANOS_PER_SECOND;
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = Math.round(shares[i] * nanos);
        }
        return offsets;
    }

    private static double[] shares(ArrivalProcess process, int count, RandomGenerator random) {
        if (process instanceof ArrivalProcess.Constant) {
            return constant(count);
        }
        double shape = process instanceof ArrivalProcess.Gamma gamma ? gamma.shape() : 1;
        return filled(count, gaps(shape, random));
    }

    /** Gamma gaps of mean 1; shape 1 is the exponential gap of a Poisson process. */
    static DoubleSupplier gaps(double shape, RandomGenerator random) {
        return GammaDistribution.of(shape, 1 / shape).createSampler(random::nextLong)::sample;
    }

    private static double[] constant(int count) {
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = (double) i / count;
        }
        return shares;
    }

    private static double[] filled(int count, DoubleSupplier gaps) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += gaps.getAsDouble();
            shares[i] = sum;
        }
        sum += gaps.getAsDouble();
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
