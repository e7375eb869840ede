package dev.weighbridge.measurements.testing;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** The way to a limiter and back, on a clock that only the events move. */
public final class VirtualNetwork {
    private static final long BETWEEN_SENDS_NANOS = 100_000;
    private static final long WAY_NANOS = 2_000_000;

    private final Gate gate;
    private final long jitterNanos;
    private final RandomGenerator random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean completed;

    private static final long SMALLEST_TOKENS = 8;
    private static final long LARGE_TOKENS = 2048;

    /** The tokens of a request. */
    public static long tokens(ProbeStep.Shape shape) {
        return shape.ofLarge() == 0 ? SMALLEST_TOKENS : LARGE_TOKENS / shape.ofLarge();
    }

    /** The limiter at the other end. */
    public interface Gate {

        /** Decides on a request of so many tokens: how long it is held back in nanoseconds, -1 where it is rejected. */
        long decide(long nowNanos, long tokens);

        /** How long what was let through is answered. */
        default long serviceNanos(ProbeStep.Shape shape) {
            return 30_000_000;
        }

        /** What was let through at one moment has ended at another. */
        void ended(long decidedNanos, long nowNanos);
    }

    /**
     * A network at moment 0.
     *
     * @param jitterNanos how much longer than usual the way there and the way back may take, each
     */
    public VirtualNetwork(Gate gate, long jitterNanos, RandomGenerator random) {
        this.gate = gate;
        this.jitterNanos = jitterNanos;
        this.random = random;
    }

    /** What moment it is, in nanoseconds from the beginning. */
    public long now() {
        return now;
    }

    /** Lets something happen at a moment, after what is to happen then already. */
    public void at(long nanos, Runnable action) {
        events.add(new Event(nanos, order++, action));
    }

    /** Does what a prober wants until it is done. */
    public void drive(Prober prober) {
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
        long tokens = tokens(step.shape());
        at(sent + way(), () -> {
            long decided = now;
            long held = gate.decide(decided, tokens);
            boolean admitted = held >= 0;
            long answered = decided + Math.max(0, held) + way();
            long ended = answered + (admitted ? gate.serviceNanos(step.shape()) : 0);
            at(ended, () -> {
                if (admitted) {
                    gate.ended(decided, now);
                }
                completed = true;
                Decision decision = admitted ? Decision.ADMITTED : Decision.REJECTED;
                String id = "x" + step.number();
                prober.completed(step.number(), Observation.silent(id, sent, answered, ended, tokens, decision));
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

    private record Event(long nanos, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return nanos == other.nanos ? Long.compare(order, other.order) : Long.compare(nanos, other.nanos);
        }
    }
}
