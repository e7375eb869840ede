package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern.Search;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The most load that a target may be offered.
 *
 * @param perSecond the highest rate, above 0; infinite where rates are not bounded
 * @param atOnce the most requests in flight, at least 1
 */
public record Ceiling(double perSecond, int atOnce) {
    /** No bound at all. */
    public static final Ceiling NONE = new Ceiling(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);

    /** So many digits a level's label has, so that a level that was lowered is what its label says. */
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.DOWN);

    public Ceiling {
        if (!(perSecond > 0) || atOnce < 1) {
            throw new IllegalArgumentException(
                    perSecond + " a second and " + atOnce + " at once; the one must be above 0, the other at least 1");
        }
    }

    /** The level, or a lower one that stays below. */
    public Level lowered(Level level) {
        if (level instanceof Level.Open open) {
            return new Level.Open(lowered(open.perSecond()));
        }
        return new Level.Closed(Math.min(atOnce, ((Level.Closed) level).concurrency()));
    }

    /** The search, or one that tries nothing above. */
    Search lowered(Search search) {
        return new Search(
                lowered(search.fromPerSecond()),
                lowered(search.toPerSecond()),
                search.precision(),
                search.requests(),
                search.attainment());
    }

    private double lowered(double rate) {
        return rate <= perSecond
                ? rate
                : new BigDecimal(perSecond).round(DIGITS).doubleValue();
    }
}
