package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the log of requests to a limiter: bursts and pauses, each request answered after 40 ms. */
public final class ProbeLogs {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 10;
    private static final long ANSWER = SECOND / 25;

    private final RunningLimiter limiter;
    private final List<Observation> observations = new ArrayList<>();
    private long now = 5 * SECOND;
    private long tokens = 12;

    private ProbeLogs(RunningLimiter limiter) {
        this.limiter = limiter;
    }

    public static ProbeLogs of(LimiterModel model) {
        return new ProbeLogs(model.start());
    }

    /** Later requests cost so many tokens. */
    public ProbeLogs tokens(long cost) {
        tokens = cost;
        return this;
    }

    public ProbeLogs pause(long seconds) {
        now += seconds * SECOND;
        return this;
    }

    /** So many requests, ten a second. */
    public ProbeLogs burst(int requests) {
        for (int i = 0; i < requests; i++) {
            send(limiter.decide(now, tokens) ? Decision.ADMITTED : Decision.REJECTED);
        }
        return this;
    }

    /** A request of which nobody can tell. */
    public ProbeLogs lost() {
        return send(Decision.UNKNOWN);
    }

    private ProbeLogs send(Decision decision) {
        String id = "r1.1-" + (observations.size() + 1);
        Outcome.Limit said = decision == Decision.REJECTED ? Outcome.Limit.REQUESTS : null;
        observations.add(new Observation(id, now, now + ANSWER, now + ANSWER, tokens, decision, said, false, null));
        if (decision == Decision.ADMITTED) {
            limiter.ended(now + ANSWER, tokens);
        }
        now += BETWEEN;
        return this;
    }

    public ProbeLog log() {
        return new ProbeLog(Instant.EPOCH, observations);
    }
}
