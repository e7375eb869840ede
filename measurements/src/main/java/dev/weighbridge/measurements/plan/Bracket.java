package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Load.Pattern.Search;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Where the search for one target's highest rate stands: rising by doubling until a rate is missed, then bisecting.
 *
 * @param search the bounds and the precision
 * @param kept the highest rate that kept the service level; 0 where none has yet
 * @param missed the lowest rate that did not; infinite where none has yet
 */
record Bracket(Search search, double kept, double missed) {

    /** A search that has tried nothing. */
    static Bracket untried(Search search) {
        return new Bracket(search, 0, Double.POSITIVE_INFINITY);
    }

    /** The rate to try next, empty where the search is over. */
    OptionalDouble rate() {
        if (kept == 0) {
            return untried() ? OptionalDouble.of(search.fromPerSecond()) : OptionalDouble.empty();
        }
        return Double.isInfinite(missed) ? rising() : bisecting();
    }

    /** The search after this rate was tried. */
    Bracket after(double rate, boolean wasKept) {
        return wasKept ? new Bracket(search, rate, missed) : new Bracket(search, kept, rate);
    }

    /** The most rates that can still be tried. */
    long stepsAtMost() {
        OptionalDouble next = rate();
        if (next.isEmpty()) {
            return 0;
        }
        double rate = next.getAsDouble();
        return 1 + Math.max(after(rate, true).stepsAtMost(), after(rate, false).stepsAtMost());
    }

    private boolean untried() {
        return Double.isInfinite(missed);
    }

    private OptionalDouble rising() {
        return kept >= search.toPerSecond()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(2 * kept, search.toPerSecond()));
    }

    /** The geometric middle halves a relative bracket; three digits, so that a level's label is its rate. */
    private OptionalDouble bisecting() {
        double middle = new BigDecimal(Math.sqrt(kept * missed))
                .round(new MathContext(3))
                .doubleValue();
        boolean over = missed - kept < search.precision() * kept || middle <= kept || middle >= missed;
        return over ? OptionalDouble.empty() : OptionalDouble.of(middle);
    }
}
