package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Done;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Send;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Wait;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tests the wait that a gateway asks for: uses its limit up once, then sends one request after less than the wait, one
 * when exactly as long as was asked has passed, and later ones while they are rejected. It sends nothing where no time
 * frees the limit, and stops where the gateway names no wait or one beyond its cap. The verdict is {@link HonestyJudge}'s.
 */
public final class HonestyProber implements Prober {
    private static final int BEYOND_BREACH = 8;

    private final @Nullable Candidate best;
    private final @Nullable Instant epoch;
    private final int requests;
    private final long untilNanos;
    private final WaitTests tests;
    private @Nullable String stopped;
    private @Nullable Observation rejected;
    private boolean anyAlone;
    private long tokensOfOne;
    private int sent;
    private int inFlight;
    private int alone;

    /**
     * A prober for a limit that was found.
     *
     * @param epoch the wall clock's time at 0 nanoseconds; null where it is not known, so that no wait until a moment is
     *     tested
     * @param requests the most it may send, 0 or more
     * @param untilNanos the time since the log's epoch after which it sends nothing
     */
    public HonestyProber(LimitFinding finding, @Nullable Instant epoch, int requests, long untilNanos) {
        this.best = finding.best().orElse(null);
        this.epoch = epoch;
        this.requests = requests;
        this.untilNanos = untilNanos;
        this.tests = new WaitTests(finding);
        this.stopped = unfit(best);
    }

    private static @Nullable String unfit(@Nullable Candidate best) {
        if (best == null) {
            return "no limit was found";
        }
        boolean untimed = best.kind().parts().stream().allMatch(part -> part.family() == Family.CONCURRENCY);
        return untimed ? "no time frees a limit of requests at once" : null;
    }

    /** Why it ended, in words; empty while it has not. */
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    @Override
    public void stop(String because) {
        if (stopped == null) {
            stopped = because;
        }
    }

    @Override
    public void completed(int number, Observation observation) {
        inFlight--;
        tokensOfOne = Math.max(tokensOfOne, observation.tokens());
        if (tests.begun()) {
            test(observation);
        } else if (observation.rejected()) {
            anyAlone = alone > 0;
            rejected = observation;
        }
        if (anyAlone && rejected != null && !tests.begun()) {
            begin(rejected);
        }
    }

    private void begin(Observation at) {
        Optional<Long> wait = waitNanos(at);
        if (wait.isEmpty()) {
            stop("the rejection names no wait that can be tested");
        } else {
            tests.begin(at.answeredNanos(), wait.get());
        }
    }

    private void test(Observation observation) {
        if (!observation.rejected()) {
            stop("a request was let in again");
        } else {
            tests.rejected(observation.answeredNanos(), waitNanos(observation).orElse(null));
        }
    }

    private Optional<Long> waitNanos(Observation at) {
        return Optional.ofNullable(at.limits())
                .flatMap(RateLimits::hint)
                .filter(hint -> epoch != null || hint.when() instanceof When.After)
                .map(hint -> (long) (Told.of(at, hint.when(), epoch == null ? Instant.EPOCH : epoch)
                                .seconds()
                        * 1e9));
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (stopped == null && nowNanos > untilNanos) {
            stop("its time was over");
        }
        if (stopped != null || best == null) {
            return new Done();
        }
        return tests.begun() ? nextTest(nowNanos) : nextOfBreach(Breach.of(best));
    }

    private ProbeStep nextTest(long nowNanos) {
        if (inFlight > 0) {
            return new Wait(Long.MAX_VALUE);
        } else if (tests.over()) {
            return done("it was still rejected after all waits");
        } else if (tests.dueNanos() > untilNanos) {
            return done("the gateway asks for " + Tally.time((tests.dueNanos() - nowNanos) / 1e9)
                    + ", which is more than may be waited");
        }
        return nowNanos < tests.dueNanos() ? new Wait(tests.dueNanos()) : send();
    }

    private ProbeStep nextOfBreach(Breach breach) {
        int needed = breach.requests(tokensOfOne);
        if (rejected == null && Math.max(needed, sent + 1) + BEYOND_BREACH > requests) {
            return done("using the limit up takes " + Math.max(needed, sent + 1) + " requests and " + BEYOND_BREACH
                    + " more test it; the cap is " + requests);
        } else if (rejected == null && sent < needed) {
            return send();
        } else if (inFlight > 0) {
            return new Wait(Long.MAX_VALUE);
        }
        return rejected == null ? breachMore(needed) : oneAlone();
    }

    /** What a limit gains while it is used up has to be used up as well. */
    private ProbeStep breachMore(int needed) {
        return sent < 2 * needed ? send() : done("the limit was not met again within " + sent + " requests");
    }

    /** A rejection by itself, so that nothing else is decided on at the same time as what it says is tested. */
    private ProbeStep oneAlone() {
        if (rejected != null && alone >= WaitTests.MOST_ALONE) {
            begin(rejected);
            return stopped == null ? new Wait(tests.dueNanos()) : new Done();
        }
        alone++;
        return send();
    }

    private ProbeStep send() {
        if (sent >= requests || best == null) {
            return done("its " + requests + " requests were sent");
        }
        inFlight++;
        return new Send(sent++, Breach.of(best).shape());
    }

    private ProbeStep done(String because) {
        stop(because);
        return new Done();
    }
}
