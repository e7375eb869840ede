package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A limiter fed with what happened. When a decision fell is only known to lie between a request's sending and its answer,
 * so it gives every state that bounds what the limiter may have known.
 */
final class Replay {
    private static final long END_GRACE_NANOS = 100_000_000;

    private final LimiterModel model;
    private final List<Observation> log;
    private final ToLongFunction<Observation> cost;
    private final boolean anyUnknown;

    Replay(LimiterModel model, List<Observation> log, ToLongFunction<Observation> cost) {
        this.model = model;
        this.log = log;
        this.cost = cost;
        this.anyUnknown = log.stream().anyMatch(one -> one.decision() == Decision.UNKNOWN);
    }

    /** One way things may have been: when others were decided, when this one, and who came first. */
    private record Variant(boolean othersLate, boolean thisLate, boolean othersFirst, boolean unknownCounted) {
        static Variant of(int bits) {
            return new Variant((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
        }

        long moment(Observation one) {
            return thisLate ? one.answeredNanos() : one.sentNanos();
        }

        long ofOther(Observation one) {
            return othersLate ? one.answeredNanos() : one.sentNanos();
        }

        boolean isBefore(Observation other, Observation one) {
            return othersFirst ? other.sentNanos() <= one.answeredNanos() : other.answeredNanos() <= one.sentNanos();
        }

        boolean hasEnded(Observation other, Observation one) {
            return othersFirst
                    ? other.endedNanos() <= one.sentNanos() - END_GRACE_NANOS
                    : other.endedNanos() <= one.answeredNanos() + END_GRACE_NANOS;
        }
    }

    /** The states just before this request was decided on. */
    List<Moment> before(Observation one) {
        return moments(one, false);
    }

    /** The states once it was. */
    List<Moment> after(Observation one) {
        return moments(one, true);
    }

    private List<Moment> moments(Observation one, boolean counted) {
        List<Moment> moments = new ArrayList<>();
        for (int bits = 0; bits < (anyUnknown ? 16 : 8); bits++) {
            moments.add(moment(Variant.of(bits), one, counted));
        }
        return moments;
    }

    private record Event(long nanos, Observation of, boolean end) {}

    private Moment moment(Variant variant, Observation one, boolean counted) {
        RunningLimiter limiter = model.start();
        long now = variant.moment(one);
        events(variant, one, now).forEach(event -> feed(limiter, event, variant.unknownCounted));
        if (counted) {
            feed(limiter, new Event(now, one, false), variant.unknownCounted);
        }
        return new Moment(limiter, now);
    }

    private List<Event> events(Variant variant, Observation one, long now) {
        List<Event> events = new ArrayList<>();
        for (Observation other : log) {
            if (other != one && variant.isBefore(other, one)) {
                long decided = Math.min(now, variant.ofOther(other));
                events.add(new Event(decided, other, false));
                if (variant.hasEnded(other, one)) {
                    events.add(new Event(clamp(other.endedNanos(), decided, now), other, true));
                }
            }
        }
        events.sort(Comparator.comparingLong(Event::nanos));
        return events;
    }

    private static long clamp(long nanos, long low, long high) {
        return Math.max(low, Math.min(nanos, high));
    }

    private void feed(RunningLimiter limiter, Event event, boolean unknownCounted) {
        Observation one = event.of;
        boolean counted = one.admitted() || (unknownCounted && one.decision() == Decision.UNKNOWN);
        if (event.end && counted) {
            limiter.ended(event.nanos, cost.applyAsLong(one));
        } else if (counted) {
            limiter.admitted(event.nanos, cost.applyAsLong(one));
        } else if (one.rejected() && !event.end) {
            limiter.rejected(event.nanos, cost.applyAsLong(one));
        }
    }

    /** The shortest and longest wait of these states for a request, in seconds; infinite where no time helps. */
    static Range waits(List<Moment> moments, long tokens) {
        return Range.of(moments.stream()
                .mapToLong(moment -> moment.waitNanos(tokens))
                .mapToDouble(Replay::seconds)
                .toArray());
    }

    private static double seconds(long nanos) {
        return nanos == RunningLimiter.NEVER ? Double.POSITIVE_INFINITY : nanos / 1e9;
    }
}
