package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** A plan as it would go if the limiter were this one. */
final class Rehearsal {
    private final RunningLimiter limiter;
    private final Pace pace;
    private final PriorityQueue<Running> underWay = new PriorityQueue<>();
    private final List<Integer> admitted = new ArrayList<>();
    private long now;
    private int requests;

    /**
     * How long requests take.
     *
     * @param admittedNanos until one that was let through is over
     * @param rejectedNanos until one that was rejected is over
     */
    record Pace(long admittedNanos, long rejectedNanos) {
        /** The usual pace of these; there must be a rejection among them. */
        static Pace of(List<Observation> observations) {
            long[] served = observations.stream()
                    .filter(Observation::admitted)
                    .mapToLong(one -> one.endedNanos() - one.sentNanos())
                    .sorted()
                    .toArray();
            long patience = Replay.patience(observations);
            return new Pace(served.length == 0 ? patience : served[served.length / 2], patience);
        }
    }

    /**
     * What came of it.
     *
     * @param admitted how many were let through in each stage
     * @param requests how many were sent
     * @param endNanos when it was over
     */
    record Result(List<Integer> admitted, int requests, long endNanos) {}

    private Rehearsal(RunningLimiter limiter, Pace pace, long now) {
        this.limiter = limiter;
        this.pace = pace;
        this.now = now;
    }

    static Result of(Plan plan, RunningLimiter limiter, Pace pace, long now) {
        Rehearsal rehearsal = new Rehearsal(limiter, pace, now);
        for (Stage stage : plan.stages()) {
            int through = rehearsal.stage(stage);
            if (through > 0 && plan.untilAdmitted()) {
                break;
            }
        }
        return new Result(rehearsal.admitted, rehearsal.requests, rehearsal.now);
    }

    private int stage(Stage stage) {
        now = Math.max(now, stage.atNanos());
        int through = 0;
        boolean rejected = false;
        for (int sent = 0; sent < stage.count(); sent++) {
            while (underWay.size() >= Stage.atOnce(sent)) {
                rejected |= finish();
            }
            if (rejected && stage.untilRejected()) {
                break;
            }
            through += send() ? 1 : 0;
        }
        while (!underWay.isEmpty()) {
            finish();
        }
        admitted.add(through);
        return through;
    }

    private boolean send() {
        boolean through = limiter.decide(now, 1);
        underWay.add(new Running(now + (through ? pace.admittedNanos : pace.rejectedNanos), through));
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
