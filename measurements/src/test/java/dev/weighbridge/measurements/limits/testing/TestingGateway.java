package dev.weighbridge.measurements.limits.testing;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** A limiter at the other end of a network, both on a clock that only the events move. */
public final class TestingGateway {
    private static final long BETWEEN_SENDS_NANOS = 100_000;
    private static final long WAY_NANOS = 2_000_000;
    private static final long SERVICE_NANOS = 30_000_000;

    private final RunningLimiter limiter;
    private final long jitterNanos;
    private final RandomGenerator random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean completed;

    /**
     * A gateway.
     *
     * @param jitterNanos how much longer than usual the way there and the way back may take, each
     */
    public TestingGateway(LimiterModel model, long jitterNanos, RandomGenerator random) {
        this.limiter = model.start();
        this.jitterNanos = jitterNanos;
        this.random = random;
    }

    /** Does what a prober wants until it is done. */
    public void drive(Prober prober) {
        ProbeStep step = prober.next(now);
        while (!(step instanceof ProbeStep.Done)) {
            if (step instanceof ProbeStep.Send send) {
                send(send.number(), prober);
                runUntil(now + BETWEEN_SENDS_NANOS, false);
            } else if (step instanceof ProbeStep.Wait wait) {
                runUntil(wait.untilNanos(), true);
            }
            step = prober.next(now);
        }
    }

    private void send(int number, Prober prober) {
        long sent = now;
        at(sent + way(), () -> {
            boolean admitted = limiter.admits(now, 1);
            long held = admitted ? limiter.delayNanos(now) : 0;
            limiter.decide(now, 1);
            long answered = now + held + way();
            long ended = answered + (admitted ? SERVICE_NANOS : 0);
            at(ended, () -> {
                if (admitted) {
                    limiter.ended(now, 1);
                }
                completed = true;
                prober.completed(
                        number,
                        Observation.silent(
                                "x" + number,
                                sent,
                                answered,
                                ended,
                                1,
                                admitted ? Decision.ADMITTED : Decision.REJECTED));
            });
        });
    }

    private long way() {
        return WAY_NANOS + (jitterNanos == 0 ? 0 : random.nextLong(jitterNanos));
    }

    private void runUntil(long until, boolean untilCompletion) {
        completed = false;
        while (!events.isEmpty() && events.peek().nanos <= until && !(untilCompletion && completed)) {
            Event next = events.remove();
            now = Math.max(now, next.nanos);
            next.action.run();
        }
        if (!(untilCompletion && completed)) {
            now = Math.max(now, until == Long.MAX_VALUE ? now : until);
        }
    }

    private void at(long nanos, Runnable action) {
        events.add(new Event(nanos, order++, action));
    }

    private record Event(long nanos, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return nanos == other.nanos ? Long.compare(order, other.order) : Long.compare(nanos, other.nanos);
        }
    }
}
