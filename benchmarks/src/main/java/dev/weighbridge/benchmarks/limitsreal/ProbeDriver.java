package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does what a prober wants, on a real clock and over a real network, and tells it what came of it. Its epoch is when it
 * is made. One thread drives; requests complete on others. Used once.
 */
final class ProbeDriver {
    private final NanoClock clock;
    private final Asker asker;
    private final long epochNanos;
    private final long longestNanos;
    private final BlockingQueue<Completed> completed = new LinkedBlockingQueue<>();
    private final List<Observation> observations = new ArrayList<>();
    private int inFlight;

    private record Completed(int number, ProbeStep.Shape shape, Exchange exchange) {}

    /**
     * A driver.
     *
     * @param clock the clock of the exchanges' marks
     * @param longest after how long it stops a prober that goes on and on
     */
    ProbeDriver(NanoClock clock, Asker asker, Duration longest) {
        this.clock = clock;
        this.asker = asker;
        this.epochNanos = clock.nanos();
        this.longestNanos = longest.toNanos();
    }

    /**
     * Drives until the prober is done and every request of its has completed.
     *
     * @return what came of the requests, in the order they completed
     * @throws IllegalStateException where the prober waits for a completion and nothing is under way
     */
    List<Observation> drive(Prober prober) throws InterruptedException {
        ProbeStep step = prober.next(now());
        while (!(step instanceof ProbeStep.Done)) {
            if (step instanceof ProbeStep.Send send) {
                send(send);
                tellAll(prober);
            } else if (step instanceof ProbeStep.Wait wait) {
                await(wait.untilNanos(), prober);
            }
            if (now() > longestNanos) {
                prober.stop("the time was up");
            }
            step = prober.next(now());
        }
        while (inFlight > 0) {
            tell(completed.take(), prober);
        }
        return List.copyOf(observations);
    }

    private long now() {
        return clock.nanos() - epochNanos;
    }

    private void send(ProbeStep.Send send) {
        inFlight++;
        var unused = asker.ask(send.shape())
                .thenAccept(exchange -> completed.add(new Completed(send.number(), send.shape(), exchange)));
    }

    private void await(long untilNanos, Prober prober) throws InterruptedException {
        if (inFlight == 0 && untilNanos == Long.MAX_VALUE) {
            throw new IllegalStateException("the prober waits for a request, but none is under way");
        }
        long until = Math.min(untilNanos, Math.max(longestNanos, now() + TimeUnit.SECONDS.toNanos(1)));
        @Nullable Completed next = completed.poll(until - now(), TimeUnit.NANOSECONDS);
        if (next != null) {
            tell(next, prober);
            tellAll(prober);
        }
    }

    private void tellAll(Prober prober) {
        for (Completed next = completed.poll(); next != null; next = completed.poll()) {
            tell(next, prober);
        }
    }

    private void tell(Completed one, Prober prober) {
        inFlight--;
        Observation observation =
                Observations.of("probe-" + one.number(), one.exchange(), epochNanos, asker.tokens(one.shape()));
        observations.add(observation);
        prober.completed(one.number(), observation);
    }
}
