package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Done;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Send;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Wait;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Drives a prober against a gateway on a virtual clock; each way takes up to the jitter. */
final class Traffic {
    static final Instant EPOCH = Instant.parse("2026-10-21T07:27:00.123Z");
    private static final int LARGE = 40;

    private final TestingGateway gateway;
    private final Prober prober;
    private final RandomGenerator random;
    private final long jitterNanos;
    private final long serviceNanos;
    private final List<Observation> log = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::nanos));
    private long now;
    private boolean asking = true;

    private record Event(long nanos, Runnable what) {}

    private Traffic(TestingGateway gateway, Prober prober, RandomGenerator random, long jitter, long service) {
        this.gateway = gateway;
        this.prober = prober;
        this.random = random;
        this.jitterNanos = jitter;
        this.serviceNanos = service;
    }

    static ProbeLog of(TestingLimit limit, Style style, Prober prober, RandomGenerator random, long jitterMillis) {
        long service = limit.seconds() == 0 ? 700_000_000L : 0;
        TestingGateway gateway = new TestingGateway(limit, style, EPOCH);
        Traffic traffic = new Traffic(gateway, prober, random, jitterMillis * 1_000_000, service);
        traffic.run();
        return new ProbeLog(EPOCH, traffic.log);
    }

    private void run() {
        while (asking || !events.isEmpty()) {
            long until = asking ? act() : Long.MAX_VALUE;
            if (!events.isEmpty() && events.element().nanos <= until) {
                Event event = events.remove();
                now = Math.max(now, event.nanos);
                event.what.run();
            } else {
                now = Math.max(now, until);
            }
        }
    }

    /** Does what the prober asks for; until when nothing else is to be done. */
    private long act() {
        ProbeStep step = prober.next(now);
        if (step instanceof Wait wait) {
            if (wait.untilNanos() == Long.MAX_VALUE && events.isEmpty()) {
                throw new IllegalStateException("the prober waits for nothing");
            }
            return wait.untilNanos();
        } else if (step instanceof Send send) {
            send(send);
        }
        asking = !(step instanceof Done);
        return now;
    }

    private void send(Send send) {
        long sent = now;
        long tokens = send.shape() == Shape.LARGE ? LARGE : 1;
        at(now + way(), () -> arrive(send.number(), sent, tokens));
    }

    private void arrive(int number, long sent, long tokens) {
        boolean admitted = gateway.decide(now, tokens);
        RateLimits limits = gateway.says(now, tokens, admitted);
        long over = now + (admitted ? serviceNanos : 0);
        if (admitted) {
            at(over, () -> gateway.ended(now, tokens));
        }
        long answered = now + way();
        at(answered, () -> {
            Observation observation = new Observation(
                    "x-" + number,
                    sent,
                    answered,
                    Math.max(answered, over + way()),
                    tokens,
                    admitted ? Decision.ADMITTED : Decision.REJECTED,
                    admitted ? null : Limit.REQUESTS,
                    false,
                    limits);
            log.add(observation);
            prober.completed(number, observation);
        });
    }

    private void at(long nanos, Runnable what) {
        events.add(new Event(nanos, what));
    }

    private long way() {
        return 1 + (jitterNanos == 0 ? 0 : random.nextLong(jitterNanos));
    }
}
