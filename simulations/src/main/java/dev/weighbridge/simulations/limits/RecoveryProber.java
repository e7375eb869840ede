package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a gateway answers again. It asks ever more rarely, since a limiter may count what it rejects, and not
 * before the gateway says that it may.
 */
final class RecoveryProber implements Prober {
    private static final long FIRST_WAIT_NANOS = Duration.ofMillis(250).toNanos();

    private final int requests;
    private final long deadlineNanos;
    private int sent;
    private boolean underWay;
    private boolean over;
    private boolean recovered;
    private long waitNanos = FIRST_WAIT_NANOS;
    private long notBeforeNanos = Long.MIN_VALUE;

    /**
     * A wait for an answer.
     *
     * @param requests the most that may be sent
     * @param deadlineNanos when it is given up, since the log's epoch
     */
    RecoveryProber(int requests, long deadlineNanos) {
        this.requests = requests;
        this.deadlineNanos = deadlineNanos;
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (underWay) {
            return new ProbeStep.Wait(Long.MAX_VALUE);
        } else if (over || sent >= requests || Math.max(nowNanos, notBeforeNanos) > deadlineNanos) {
            return new ProbeStep.Done();
        } else if (nowNanos < notBeforeNanos) {
            return new ProbeStep.Wait(notBeforeNanos);
        }
        underWay = true;
        return new ProbeStep.Send(sent++, ProbeStep.Shape.SMALLEST);
    }

    @Override
    public void completed(int number, Observation observation) {
        underWay = false;
        recovered = observation.admitted();
        over |= recovered;
        notBeforeNanos = observation.endedNanos() + Math.max(waitNanos, hintNanos(observation.limits()));
        waitNanos *= 2;
    }

    /** A moment of the gateway's own clock is not compared with ours: it would be wrong by what the two differ. */
    private static long hintNanos(@Nullable RateLimits limits) {
        RetryHint hint = limits == null ? null : limits.retryHint();
        return hint != null && hint.when() instanceof When.After after
                ? Duration.ofMillis(after.millis()).toNanos()
                : 0;
    }

    @Override
    public void stop(String because) {
        over = true;
    }

    /** Whether the last answer was one. */
    boolean recovered() {
        return recovered;
    }
}
