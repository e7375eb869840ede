package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;

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

    private Moment moment(Variant variant, Observation one, boolean counted) {
        Feed feed = new Feed(model, cost, variant.unknownCounted);
        long now = variant.moment(one);
        events(variant, one, now).forEach(feed::take);
        if (counted) {
            feed.take(new Feed.Event(now, one, false));
        }
        return feed.moment(now);
    }

    private List<Feed.Event> events(Variant variant, Observation one, long now) {
        List<Feed.Event> events = new ArrayList<>();
        for (Observation other : log) {
            if (!other.equals(one) && variant.isBefore(other, one)) {
                long decided = Math.min(now, variant.ofOther(other));
                events.add(new Feed.Event(decided, other, false));
                if (variant.hasEnded(other, one)) {
                    long ended = Math.max(decided, Math.min(other.endedNanos(), now));
                    events.add(new Feed.Event(ended, other, true));
                }
            }
        }
        events.sort(Comparator.comparingLong(Feed.Event::nanos));
        return events;
    }

    /** The shortest and longest wait of these states for a request, in seconds; infinite where no time helps. */
    static Range waits(List<Moment> moments, long tokens) {
        return Range.of(moments.stream()
                .map(moment -> moment.waitSeconds(tokens))
                .flatMapToDouble(wait -> DoubleStream.of(wait.low(), wait.high()))
                .toArray());
    }
}
