package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.simulator.limit.Limiter;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** A limiter of the simulator's at the other end of a network, both on a clock that only the events move. */
final class VirtualGateway {
    private static final long BETWEEN_SENDS_NANOS = 100_000;
    private static final long WAY_NANOS = 2_000_000;
    private static final long SERVICE_NANOS = 30_000_000;
    private static final long LONG_SERVICE_NANOS = 800_000_000;

    private final Limiter limiter;
    private final Instant epoch;
    private final long jitterNanos;
    private final RandomGenerator random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean completed;

    VirtualGateway(Limiter limiter, Instant epoch, long jitterNanos, RandomGenerator random) {
        this.limiter = limiter;
        this.epoch = epoch;
        this.jitterNanos = jitterNanos;
        this.random = random;
    }

    /** Lets another user send a request after each of these pauses. */
    void secondUser(double perSecond, Prober prober) {
        long pause = (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        at(now + Math.max(1, pause), () -> {
            limiter.admit(instant(), 1);
            secondUser(perSecond, prober);
        });
    }

    /** Does what a prober wants until it is done. */
    void drive(Prober prober) {
        ProbeStep step = prober.next(now);
        while (!(step instanceof ProbeStep.Done)) {
            if (step instanceof ProbeStep.Send send) {
                send(send, prober);
                runUntil(now + BETWEEN_SENDS_NANOS, false);
            } else if (step instanceof ProbeStep.Wait wait) {
                runUntil(wait.untilNanos(), true);
            }
            step = prober.next(now);
        }
    }

    private void send(ProbeStep.Send step, Prober prober) {
        long sent = now;
        at(sent + way(), () -> {
            long turn = limiter.delay(instant()).toNanos();
            boolean admitted = limiter.admit(instant(), 1).admitted();
            long held = admitted ? turn : 0;
            long answered = now + held + way();
            long ended = answered + (admitted ? service(step.shape()) : 0);
            Instant taken = instant();
            at(ended, () -> {
                if (admitted) {
                    limiter.settled(taken, instant(), 1, 1);
                }
                completed = true;
                prober.completed(
                        step.number(),
                        Observation.silent(
                                "x" + step.number(),
                                sent,
                                answered,
                                ended,
                                1,
                                admitted ? Decision.ADMITTED : Decision.REJECTED));
            });
        });
    }

    private static long service(ProbeStep.Shape shape) {
        return shape == ProbeStep.Shape.LONG ? LONG_SERVICE_NANOS : SERVICE_NANOS;
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

    private Instant instant() {
        return epoch.plus(Duration.ofNanos(now));
    }

    private record Event(long nanos, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return nanos == other.nanos ? Long.compare(order, other.order) : Long.compare(nanos, other.nanos);
        }
    }
}
