package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Waits;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** A plan as it would go if the limiter were this one. */
final class Rehearsal {
    /** What a request takes that is asked to take a while, about. */
    private static final long LONG_NANOS = 1_000_000_000;

    private final RunningLimiter limiter;
    private final Pace pace;
    private final PriorityQueue<Running> underWay = new PriorityQueue<>();
    private final List<Integer> admitted = new ArrayList<>();
    private final List<Integer> room = new ArrayList<>();
    private long now;
    private long lastSent;
    private int requests;

    /**
     * How long requests take.
     *
     * @param admittedNanos until one that was let through is over
     * @param rejectedNanos until one that was rejected is over
     */
    record Pace(long admittedNanos, long rejectedNanos) {
        /** How long one takes. */
        long nanos(boolean admitted, Stage stage) {
            long served = stage.together() ? LONG_NANOS + admittedNanos : admittedNanos;
            return admitted ? served : rejectedNanos;
        }

        /** The usual pace of these; there must be a rejection among them. */
        static Pace of(List<Observation> observations) {
            long[] served = observations.stream()
                    .filter(Observation::admitted)
                    .mapToLong(one -> one.endedNanos() - one.sentNanos())
                    .sorted()
                    .toArray();
            long patience = Math.round(Waits.in(observations).usual());
            return new Pace(served.length == 0 ? patience : served[served.length / 2], patience);
        }
    }

    /**
     * What came of it.
     *
     * @param admitted how many were let through in each stage
     * @param room how many could have been let through at once when each stage began
     * @param requests how many were sent
     * @param endNanos when it was over
     */
    record Result(List<Integer> admitted, List<Integer> room, int requests, long endNanos) {}

    private Rehearsal(RunningLimiter limiter, Pace pace, long now) {
        this.limiter = limiter;
        this.pace = pace;
        this.now = now;
    }

    static Result of(Plan plan, RunningLimiter limiter, Pace pace, long now) {
        Rehearsal rehearsal = new Rehearsal(limiter, pace, now);
        for (Stage stage : plan.stages()) {
            int through = rehearsal.stage(stage);
            if (through > 0 && stage.last()) {
                break;
            }
        }
        return new Result(rehearsal.admitted, rehearsal.room, rehearsal.requests, rehearsal.now);
    }

    private int stage(Stage stage) {
        now = Math.max(now, stage.atNanos());
        room.add(roomNow());
        int through = 0;
        boolean rejected = false;
        for (int sent = 0; sent < stage.count(); sent++) {
            while (underWay.size() >= stage.atOnce(sent)
                    && underWay.element().endNanos <= stage.turnNanos(sent, underWay.size(), lastSent)) {
                rejected |= finish();
            }
            if (underWay.size() >= stage.atOnce(sent)) {
                now = Math.max(now, stage.turnNanos(sent, underWay.size(), lastSent));
            }
            if (rejected && stage.untilRejected()) {
                break;
            }
            now = Math.max(now, stage.dueNanos(sent));
            through += send(stage) ? 1 : 0;
        }
        while (!underWay.isEmpty()) {
            finish();
        }
        admitted.add(through);
        return through;
    }

    private int roomNow() {
        return limiter.usage(now).stream()
                .mapToInt(usage -> (int) Math.floor(usage.limit() - usage.used()))
                .min()
                .orElse(0);
    }

    private boolean send(Stage stage) {
        boolean through = limiter.decide(now, 1);
        lastSent = now;
        underWay.add(new Running(now + pace.nanos(through, stage), through));
        requests++;
        return through;
    }

    /** Waits for the next request to end; whether it had been rejected. */
    private boolean finish() {
        Running next = underWay.remove();
        now = Math.max(now, next.endNanos);
        if (next.admitted) {
            limiter.ended(now, 1);
        }
        return !next.admitted;
    }

    private record Running(long endNanos, boolean admitted) implements Comparable<Running> {
        @Override
        public int compareTo(Running other) {
            return Long.compare(endNanos, other.endNanos);
        }
    }
}
