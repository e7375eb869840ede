package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds the load that nearly all of the limiters that are possible let through. */
final class SafeLoads {
    /** How many of the limiters must never reject it. */
    private static final double SURE = 0.99;

    /** A larger burst may cost this part of the rate; in a window what is sent at once is taken from the steady rate. */
    private static final double KEPT = 0.98;

    /** The client's clock may run faster than the gateway's by this part, and then even the steady rate adds up. */
    private static final double DRIFT = 1e-4;

    private static final MathContext SHOWN = new MathContext(4, RoundingMode.DOWN);

    private final List<Possible> possible;
    private final Assumptions assumptions;
    private final long atOnce;

    private SafeLoads(List<Possible> possible, Assumptions assumptions) {
        this.possible = possible;
        this.assumptions = assumptions;
        this.atOnce = atOnce(possible);
    }

    /** The highest rate, and the largest burst that hardly costs any of it; empty where not even one call is safe. */
    static Optional<SafeLoad> under(List<Possible> possible, Assumptions assumptions) {
        return new SafeLoads(possible, assumptions).load();
    }

    private static long atOnce(List<Possible> possible) {
        long[] ascending =
                possible.stream().mapToLong(Possible::mostAtOnce).sorted().toArray();
        return ascending[mayFail(ascending.length)];
    }

    private static int mayFail(int draws) {
        return (int) Math.floor(draws * (1 - SURE) + 1e-9);
    }

    private Optional<SafeLoad> load() {
        double steady = perSecond(1);
        if (atOnce < 1 || steady <= 0) {
            return Optional.empty();
        }
        return Optional.of(Double.isInfinite(steady) ? byNumber() : byRate(largestBurst(KEPT * steady)));
    }

    /** Where only the number at once is limited, that many at once give the rate. */
    private SafeLoad byNumber() {
        double perSecond = shown(atOnce / assumptions.callSeconds());
        return new SafeLoad(perSecond, atOnce, atOnce, share(perSecond, atOnce));
    }

    private SafeLoad byRate(long burst) {
        double perSecond = shown((1 - DRIFT) * perSecond(burst));
        return new SafeLoad(perSecond, burst, atOnce == Supply.ANY ? null : atOnce, share(perSecond, burst));
    }

    /** The highest rate after such a burst that all but few of the limiters let through. */
    private double perSecond(long burst) {
        double[] ascending = possible.stream()
                .mapToDouble(one -> mostPerSecond(one, burst))
                .sorted()
                .toArray();
        return ascending[mayFail(ascending.length)];
    }

    private double mostPerSecond(Possible one, long burst) {
        return one.mostAtOnce() < atOnce ? 0 : one.mostPerSecond(burst, assumptions.jitterSeconds());
    }

    private long largestBurst(double least) {
        long fits = 1;
        long tooLarge = 2;
        while (tooLarge <= atOnce && perSecond(tooLarge) >= least) {
            fits = tooLarge;
            tooLarge *= 2;
        }
        return between(fits, Math.min(tooLarge, atOnce == Supply.ANY ? Supply.ANY : atOnce + 1), least);
    }

    private long between(long fits, long tooLarge, double least) {
        if (tooLarge - fits <= 1) {
            return fits;
        }
        long middle = fits + (tooLarge - fits) / 2;
        return perSecond(middle) >= least ? between(middle, tooLarge, least) : between(fits, middle, least);
    }

    private double share(double perSecond, long burst) {
        long safe = possible.stream()
                .filter(one -> mostPerSecond(one, burst) >= perSecond)
                .count();
        return (double) safe / possible.size();
    }

    private static double shown(double rate) {
        return new BigDecimal(rate).round(SHOWN).doubleValue();
    }
}
