package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.strategy.Client.Rejection;
import dev.weighbridge.measurements.limits.strategy.Client.Step;
import java.util.random.RandomGenerator;

/** One worker that makes its calls one after the other, all given to it at time 0, under a limiter. */
final class Replay {
    /** A replay ends after so many requests for each call. */
    static final int REQUESTS_PER_CALL = 100;

    private final Client client;
    private final Pacer pacer;
    private final RunningLimiter limiter;
    private final Assumptions assumptions;
    private final RandomGenerator random;
    private long now;
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
        for (int call = 0; call < assumptions.calls() && !replay.exhausted(); call++) {
            replay.call();
        }
        return new Result(Nanos.seconds(replay.now), replay.wasted, assumptions.calls() - replay.succeeded);
    }

    private boolean exhausted() {
        return requests >= (long) REQUESTS_PER_CALL * assumptions.calls();
    }

    private void call() {
        int tries = 0;
        while (!exhausted()) {
            if (admitted()) {
                succeeded++;
                return;
            }
            tries++;
            Step step = client.next(new Rejection(tries, this::retryAfterSeconds), random);
            now += Nanos.of(assumptions.rejectionSeconds());
            if (step instanceof Step.GiveUp giveUp) {
                now += rounded(giveUp.seconds());
                return;
            }
            now += rounded(((Step.Wait) step).seconds());
        }
    }

    /** Sends once; the time is then that of the answer's end, or of the rejection at the gateway. */
    private boolean admitted() {
        now = pacer.send(now) + rounded(assumptions.jitterSeconds() * random.nextDouble());
        requests++;
        long delay = limiter.delayNanos(now);
        boolean admitted = limiter.decide(now, assumptions.tokensPerCall());
        if (admitted) {
            now += delay + Nanos.of(assumptions.callSeconds());
            limiter.ended(now, assumptions.tokensPerCall());
        } else {
            wasted++;
        }
        return admitted;
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
}
