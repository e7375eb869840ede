package dev.weighbridge.measurements.limits.strategy;

/**
 * What a limiter lets through for certain, whatever its phase, counted in calls. It is asked about clients that send
 * {@code burst} calls at once after a rest and then at a steady rate, as a token bucket lets them, each call arriving up
 * to {@code jitterSeconds} late. In a time of T seconds, end not included, at most {@code burst - 1 + ceil(rate (T +
 * jitterSeconds))} calls of such a client arrive.
 */
sealed interface Supply {
    /** A number without bound. */
    long ANY = Long.MAX_VALUE;

    /** The highest rate that is never rejected; 0 where none is, infinite where this limits no rate. */
    double mostPerSecond(long burst, double jitterSeconds);

    /** How many calls may be in flight. */
    default long mostAtOnce() {
        return ANY;
    }

    /** One more each interval, up to a capacity. */
    record Drip(double capacity, double perSecond) implements Supply {
        @Override
        public double mostPerSecond(long burst, double jitterSeconds) {
            if (burst > capacity) {
                return 0;
            }
            double late =
                    jitterSeconds * perSecond <= capacity - burst ? perSecond : (capacity - burst) / jitterSeconds;
            return Math.max(late, sparse(burst, jitterSeconds));
        }

        /** The highest rate of which no two calls are nearer than the jitter: one late call meets the next. */
        private double sparse(long burst, double jitterSeconds) {
            double gap = Math.max((burst + 1 - capacity) / perSecond + jitterSeconds, jitterSeconds);
            return Math.min(perSecond, 1 / gap);
        }
    }

    /** Several more each interval, up to a capacity; a window is one whose capacity comes back whole. */
    record Steps(double capacity, double refill, double seconds) implements Supply {
        @Override
        public double mostPerSecond(long burst, double jitterSeconds) {
            double whole = within(Math.floor(capacity) - burst + 1, Math.floor(refill), jitterSeconds);
            return burst > capacity ? 0 : Math.max(whole, within(capacity - burst, refill, jitterSeconds));
        }

        /** What is left of the capacity must last an interval, and what an interval gains must last the next. */
        private double within(double left, double gained, double jitterSeconds) {
            return Math.min(gained / seconds, left / (seconds + jitterSeconds));
        }
    }

    /** A sliding counter: it takes the window before as spread evenly, and so may count one call too many. */
    record Weighted(double limit, double windowSeconds) implements Supply {
        @Override
        public double mostPerSecond(long burst, double jitterSeconds) {
            double even = (limit - burst) / (windowSeconds + jitterSeconds);
            double apart = 1 / (2 * windowSeconds + jitterSeconds);
            return burst > limit ? 0 : Math.max(even, apart);
        }
    }

    /** So many calls at once, at any rate. */
    record AtOnce(long calls) implements Supply {
        @Override
        public double mostPerSecond(long burst, double jitterSeconds) {
            return burst > calls ? 0 : Double.POSITIVE_INFINITY;
        }

        @Override
        public long mostAtOnce() {
            return calls;
        }
    }
}
