package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.strategy.Client.Rejection;
import dev.weighbridge.measurements.limits.strategy.Client.Step;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Workers that share a list of calls, all there at time 0, and make one after the other each, under a limiter. */
final class Replay {
    /** A replay ends after so many requests for each call. */
    static final int REQUESTS_PER_CALL = 100;

    private final Client client;
    private final Pacer pacer;
    private final RunningLimiter limiter;
    private final Assumptions assumptions;
    private final RandomGenerator random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long planned;
    private int begun;
    private long requests;
    private long wasted;
    private int succeeded;

    private Replay(Client client, LimiterModel model, Assumptions assumptions, RandomGenerator random) {
        this.client = client;
        this.pacer = client.pacer();
        this.limiter = model.start();
        this.assumptions = assumptions;
        this.random = random;
    }

    /** What becomes of the calls under a limiter that nothing was sent to before. */
    static Result of(Client client, LimiterModel model, Assumptions assumptions, RandomGenerator random) {
        Replay replay = new Replay(client, model, assumptions, random);
        for (int worker = 0; worker < assumptions.workers(); worker++) {
            replay.at(0, replay::begin);
        }
        while (!replay.events.isEmpty()) {
            Event next = replay.events.remove();
            replay.now = next.nanos;
            next.what.run();
        }
        return new Result(Nanos.seconds(replay.now), replay.wasted, assumptions.calls() - replay.succeeded);
    }

    private void at(long nanos, Runnable what) {
        events.add(new Event(nanos, planned++, what));
    }

    private void begin() {
        if (begun < assumptions.calls()) {
            begun++;
            send(0);
        }
    }

    private void send(int tries) {
        if (requests < (long) REQUESTS_PER_CALL * assumptions.calls()) {
            requests++;
            long late = rounded(assumptions.jitterSeconds() * random.nextDouble());
            at(pacer.send(now) + late, () -> arrive(tries));
        }
    }

    private void arrive(int tries) {
        long delay = limiter.delayNanos(now);
        if (limiter.decide(now, assumptions.tokensPerCall())) {
            at(now + delay + Nanos.of(assumptions.callSeconds()), this::done);
        } else {
            wasted++;
            rejected(tries + 1);
        }
    }

    private void done() {
        limiter.ended(now, assumptions.tokensPerCall());
        succeeded++;
        begin();
    }

    private void rejected(int tries) {
        Step step = client.next(new Rejection(tries, this::retryAfterSeconds), random);
        long heard = now + Nanos.of(assumptions.rejectionSeconds());
        if (step instanceof Step.GiveUp giveUp) {
            at(heard + rounded(giveUp.seconds()), this::begin);
        } else {
            at(heard + rounded(((Step.Wait) step).seconds()), () -> send(tries));
        }
    }

    /** What the gateway would say: whole seconds, rounded up. */
    private double retryAfterSeconds() {
        long at = limiter.admitsAt(now, assumptions.tokensPerCall());
        return at == RunningLimiter.NEVER ? Double.POSITIVE_INFINITY : Math.max(1, Math.ceil(Nanos.seconds(at - now)));
    }

    private static long rounded(double seconds) {
        return Math.round(seconds * 1e9);
    }

    /**
     * What became of the calls.
     *
     * @param seconds until all were done or given up
     * @param wasted how many requests were rejected
     * @param givenUp how many calls never succeeded
     */
    record Result(double seconds, long wasted, long givenUp) {}

    /** Something that happens; what was planned first comes first among those of one moment. */
    private record Event(long nanos, long number, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(nanos, other.nanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
