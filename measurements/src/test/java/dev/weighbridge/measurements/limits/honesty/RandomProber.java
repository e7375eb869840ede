package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Done;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Send;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Wait;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sends bursts and single requests at random times, some of them exactly when a hint says. */
final class RandomProber implements Prober {
    private static final long BURST_GAP = 20_000_000;

    private final RandomGenerator random;
    private final TestingLimit limit;
    private final int total;
    private int sent;
    private long due;
    private long hinted;

    RandomProber(RandomGenerator random, TestingLimit limit) {
        this.random = random;
        this.limit = limit;
        this.total = (int) limit.capacity() * 3 + 15;
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (sent == total) {
            return new Done();
        } else if (nowNanos < due) {
            return new Wait(due);
        }
        due = nowNanos + gap(nowNanos);
        return new Send(sent++, Shape.SMALLEST);
    }

    private long gap(long nowNanos) {
        double seconds = Math.max(1, limit.horizonSeconds());
        int choice = sent < limit.capacity() ? 0 : random.nextInt(10);
        if (choice < 5) {
            return random.nextLong(BURST_GAP);
        } else if (choice < 8) {
            return Math.max(BURST_GAP, hinted - nowNanos);
        }
        return (long) (random.nextDouble() * 1.3e9 * seconds);
    }

    @Override
    public void completed(int number, Observation observation) {
        Optional.ofNullable(observation.limits())
                .flatMap(RateLimits::hint)
                .filter(hint -> hint.when() instanceof When.After)
                .ifPresent(
                        hint -> hinted = observation.answeredNanos() + ((When.After) hint.when()).millis() * 1_000_000);
    }

    @Override
    public void stop(String because) {}
}
