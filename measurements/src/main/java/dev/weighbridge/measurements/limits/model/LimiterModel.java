package dev.weighbridge.measurements.limits.model;

import java.util.List;

/**
 * A rate limiter as a rule with its numbers. Limits and capacities are 1 or more, times are nanoseconds above 0; what is
 * not throws {@link IllegalArgumentException}. A model counts requests unless {@link InTokens} says otherwise.
 */
public sealed interface LimiterModel {

    /** The limiter at work, before its first request. */
    RunningLimiter start();

    /** How much it lets through at once after a rest, at least 1. */
    long capacity();

    /** How long a rest makes it as good as new, in nanoseconds; 0 where time alone plays no part. */
    long periodNanos();

    /** A model that is one meter and one limit. */
    sealed interface Plain extends LimiterModel {}

    /**
     * A bucket that starts full and gains one each interval, continuously. A generic cell rate algorithm (GCRA, ITU-T
     * I.371) of the same interval and burst, or a leaky bucket as a meter, admits exactly the same.
     */
    record TokenBucket(long capacity, long intervalNanos) implements Plain {
        public TokenBucket {
            Checks.positive("capacity", capacity, "intervalNanos", intervalNanos);
        }

        @Override
        public long periodNanos() {
            return capacity * intervalNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new DebtMeter(intervalNanos), capacity);
        }
    }

    /**
     * A bucket that starts full and gains several at once at {@code phaseNanos} and each whole interval from there.
     * Where it gains as many as it holds it is a {@link FixedWindow}.
     */
    record IntervalBucket(long capacity, long refill, long intervalNanos, long phaseNanos) implements Plain {
        public IntervalBucket {
            Checks.positive("capacity", capacity, "intervalNanos", intervalNanos);
            Checks.positive("refill", refill, "intervalNanos", intervalNanos);
        }

        @Override
        public long periodNanos() {
            return (capacity + refill - 1) / refill * intervalNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new TickMeter(refill, intervalNanos, phaseNanos), capacity);
        }
    }

    /** A count that begins again at {@code phaseNanos} and each whole window from there, as windows of a clock do. */
    record FixedWindow(long limit, long windowNanos, long phaseNanos) implements Plain {
        public FixedWindow {
            Checks.positive("limit", limit, "windowNanos", windowNanos);
        }

        @Override
        public long capacity() {
            return limit;
        }

        @Override
        public long periodNanos() {
            return windowNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new GridMeter(windowNanos, phaseNanos), limit);
        }
    }

    /** A count whose window begins with the first request after the last window. */
    record FirstRequestWindow(long limit, long windowNanos) implements Plain {
        public FirstRequestWindow {
            Checks.positive("limit", limit, "windowNanos", windowNanos);
        }

        @Override
        public long capacity() {
            return limit;
        }

        @Override
        public long periodNanos() {
            return windowNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new FirstRequestMeter(windowNanos), limit);
        }
    }

    /** A window that slides with the clock and remembers each request in it. */
    record SlidingLog(long limit, long windowNanos) implements Plain {
        public SlidingLog {
            Checks.positive("limit", limit, "windowNanos", windowNanos);
        }

        @Override
        public long capacity() {
            return limit;
        }

        @Override
        public long periodNanos() {
            return windowNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new LogMeter(windowNanos), limit);
        }
    }

    /** Two counts of grid windows, the older one weighted by the part of it that a sliding window still covers. */
    record SlidingCounter(long limit, long windowNanos, long phaseNanos) implements Plain {
        public SlidingCounter {
            Checks.positive("limit", limit, "windowNanos", windowNanos);
        }

        @Override
        public long capacity() {
            return limit;
        }

        @Override
        public long periodNanos() {
            return 2 * windowNanos;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new WeightedMeter(windowNanos, phaseNanos), limit);
        }
    }

    /** So many requests at the same time. */
    record Concurrency(long limit) implements Plain {
        public Concurrency {
            Checks.positive("limit", limit, "limit", limit);
        }

        @Override
        public long capacity() {
            return limit;
        }

        @Override
        public long periodNanos() {
            return 0;
        }

        @Override
        public RunningLimiter start() {
            return Metered.inRequests(new InFlightMeter(), limit);
        }
    }

    /**
     * A leaky bucket as a queue: one request begins each interval, later ones wait, and one that would be the {@code
     * places + 1}st to wait is rejected.
     *
     * @param places how many may wait, 0 or more
     */
    record Queue(long places, long intervalNanos) implements LimiterModel {
        public Queue {
            Checks.positive("places + 1", places + 1, "intervalNanos", intervalNanos);
        }

        @Override
        public long capacity() {
            return places + 1;
        }

        @Override
        public long periodNanos() {
            return (places + 1) * intervalNanos;
        }

        @Override
        public RunningLimiter start() {
            return new QueueLimiter(places, intervalNanos);
        }
    }

    /** The same, counting the tokens of requests instead of requests. */
    record InTokens(Plain inner) implements LimiterModel {
        @Override
        public long capacity() {
            return inner.capacity();
        }

        @Override
        public long periodNanos() {
            return inner.periodNanos();
        }

        @Override
        public RunningLimiter start() {
            return ((Metered) inner.start()).inTokens();
        }
    }

    /** The same, counting rejected requests like admitted ones. */
    record CountingRejected(LimiterModel inner) implements LimiterModel {
        @Override
        public long capacity() {
            return inner.capacity();
        }

        @Override
        public long periodNanos() {
            return inner.periodNanos();
        }

        @Override
        public RunningLimiter start() {
            return new CountingLimiter(inner.start());
        }
    }

    /** The same, rejecting everything for so long after a breach; what is rejected then lengthens nothing. */
    record Penalised(LimiterModel inner, long penaltyNanos) implements LimiterModel {
        public Penalised {
            Checks.positive("penaltyNanos", penaltyNanos, "penaltyNanos", penaltyNanos);
        }

        @Override
        public long capacity() {
            return inner.capacity();
        }

        @Override
        public long periodNanos() {
            return Math.max(inner.periodNanos(), penaltyNanos);
        }

        @Override
        public RunningLimiter start() {
            return new PenaltyLimiter(inner.start(), penaltyNanos);
        }
    }

    /** Several at once: what one of them rejects is rejected, and counted by none that minds admitted ones only. */
    record Several(List<LimiterModel> parts) implements LimiterModel {
        public Several {
            parts = List.copyOf(parts);
            Checks.positive("number of parts", parts.size(), "number of parts", parts.size());
        }

        @Override
        public long capacity() {
            return parts.stream().mapToLong(LimiterModel::capacity).min().orElse(1);
        }

        @Override
        public long periodNanos() {
            return parts.stream().mapToLong(LimiterModel::periodNanos).max().orElse(0);
        }

        @Override
        public RunningLimiter start() {
            return new JointLimiter(parts.stream().map(LimiterModel::start).toList());
        }
    }
}
