package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.function.ToLongFunction;

/** A limiter that is told what happened, in the order of time. */
final class Feed {
    private final RunningLimiter limiter;
    private final long penaltyNanos;
    private final ToLongFunction<Observation> cost;
    private final boolean unknownCounted;
    private boolean inDoubt;
    private long doubtedUntil;
    private long nextBreach = Long.MIN_VALUE;
    private long breachDoubt;

    Feed(LimiterModel model, ToLongFunction<Observation> cost, boolean unknownCounted) {
        this.limiter = model.start();
        this.penaltyNanos = penaltyNanos(model);
        this.cost = cost;
        this.unknownCounted = unknownCounted;
    }

    /** A decision on a request, or its end. */
    record Event(long nanos, Observation of, boolean end) {}

    void take(Event event) {
        Observation one = event.of;
        long tokens = cost.applyAsLong(one);
        boolean counted = one.admitted() || (unknownCounted && one.decision() == Decision.UNKNOWN);
        if (event.end && counted) {
            limiter.ended(event.nanos, tokens);
        } else if (counted) {
            admit(event.nanos, one, tokens);
        } else if (one.rejected() && !event.end) {
            reject(event.nanos, one, tokens);
        }
    }

    /** No penalty lasts beyond what was admitted, unless that shows that it was not the one which was counted. */
    private void admit(long nanos, Observation one, long tokens) {
        if (penaltyNanos > 0 && !limiter.admits(nanos, tokens)) {
            doubt(one);
        } else if (one.sentNanos() >= doubtedUntil) {
            inDoubt = false;
        }
        limiter.admitted(nanos, tokens);
    }

    private void doubt(Observation one) {
        inDoubt = true;
        doubtedUntil = one.answeredNanos();
    }

    private void reject(long nanos, Observation one, long tokens) {
        if (penaltyNanos > 0) {
            long doubt = one.answeredNanos() - one.sentNanos();
            if (limiter.admits(nanos, tokens) || isNearEnd(nanos, doubt)) {
                doubt(one);
            }
            breach(nanos, doubt);
        }
        limiter.rejected(nanos, tokens);
    }

    /** Whether it may have come just before the end of a penalty, or just after and been another breach. */
    private boolean isNearEnd(long nanos, long doubt) {
        return nextBreach != Long.MIN_VALUE && Math.abs(nanos - nextBreach) <= doubt + breachDoubt;
    }

    private void breach(long nanos, long doubt) {
        if (nanos >= nextBreach) {
            nextBreach = nanos + penaltyNanos;
            breachDoubt = doubt;
        }
    }

    /** How it stands now. */
    Moment moment(long nanos) {
        return new Moment(limiter, nanos, inDoubt ? nanos + penaltyNanos : nanos);
    }

    private static long penaltyNanos(LimiterModel model) {
        if (model instanceof LimiterModel.Penalised penalised) {
            return Math.max(penalised.penaltyNanos(), penaltyNanos(penalised.inner()));
        } else if (model instanceof LimiterModel.CountingRejected counting) {
            return penaltyNanos(counting.inner());
        } else if (model instanceof LimiterModel.Several several) {
            return several.parts().stream().mapToLong(Feed::penaltyNanos).max().orElse(0);
        }
        return 0;
    }
}
