package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The loop that does what an engine wants, on the thread that calls it, and tells the engine what came of it. Exchanges
 * may be over on any thread. Used once.
 */
public final class EvalRun {
    /** What can no longer be over is noticed within this time. */
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EvalEngine engine;
    private final Asker asker;
    private final NanoClock clock;
    private final Idle idle;
    private final long epochNanos;
    private final Queue<Over> arrived = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(0);
    private volatile @Nullable String stop;
    private volatile int missing;

    private record Over(EvalItem item, int attempt, Exchange exchange) {}

    /**
     * A run, which begins now.
     *
     * @param engine an engine that was not driven before
     */
    public EvalRun(EvalEngine engine, Asker asker, NanoClock clock, Idle idle) {
        this.engine = engine;
        this.asker = asker;
        this.clock = clock;
        this.idle = idle;
        this.epochNanos = clock.nanos();
        this.missing = engine.missing();
    }

    /**
     * Drives until nothing more is to be sent and nothing is in flight.
     *
     * @throws InterruptedException where the thread is interrupted; what is in flight is then not waited for
     */
    public EvalStep.Done run() throws InterruptedException {
        while (true) {
            tell();
            EvalStep step = engine.next(now());
            if (step instanceof EvalStep.Done done) {
                return done;
            } else if (step instanceof EvalStep.Send send) {
                ask(send);
            } else if (step instanceof EvalStep.Wait wait) {
                rest(wait);
            }
        }
    }

    /** Ends the run, for a reason in words, once what is in flight is over; from any thread. */
    public void stop(String because) {
        stop = because;
        permits.release();
    }

    /** How many items have no row yet; from any thread. */
    public int missing() {
        return missing;
    }

    private long now() {
        return clock.nanos() - epochNanos;
    }

    private void tell() {
        String because = stop;
        if (because != null) {
            engine.stop(because);
        }
        for (Over one = arrived.poll(); one != null; one = arrived.poll()) {
            engine.completed(one.item(), one.attempt(), one.exchange(), now());
            missing = engine.missing();
        }
    }

    private void ask(EvalStep.Send send) {
        asker.ask(send.item(), send.attempt(), exchange -> {
            arrived.add(new Over(send.item(), send.attempt(), exchange));
            permits.release();
        });
    }

    private void rest(EvalStep.Wait wait) throws InterruptedException {
        long nanos = wait.untilNanos() == Long.MAX_VALUE ? Long.MAX_VALUE : wait.untilNanos() - now();
        if (nanos > 0 && arrived.isEmpty()) {
            idle.await(permits, Math.min(nanos, LONGEST_REST_NANOS));
            if (arrived.isEmpty()) {
                asker.check();
            }
        }
    }
}
