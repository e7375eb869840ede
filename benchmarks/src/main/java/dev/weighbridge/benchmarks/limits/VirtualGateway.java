package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import dev.weighbridge.simulator.limit.Limiter;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** A limiter of the simulator's at the other end of a network, both on a clock that only the events move. */
final class VirtualGateway implements VirtualNetwork.Gate {
    private static final long LONG_SERVICE_NANOS = 800_000_000;

    private final List<Limiter> limiters;
    private final Instant epoch;
    private final RandomGenerator random;
    private final VirtualNetwork network;

    VirtualGateway(List<Limiter> limiters, Instant epoch, long jitterNanos, RandomGenerator random) {
        this.limiters = List.copyOf(limiters);
        this.epoch = epoch;
        this.random = random;
        this.network = new VirtualNetwork(this, jitterNanos, random);
    }

    /** Lets another user send a request after each of these pauses. */
    void secondUser(double perSecond) {
        long pause = (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        network.at(network.now() + Math.max(1, pause), () -> {
            admit(instant(network.now()));
            secondUser(perSecond);
        });
    }

    /** Does what a prober wants until it is done. */
    void drive(Prober prober) {
        network.drive(prober);
    }

    @Override
    public long decide(long nowNanos) {
        Instant now = instant(nowNanos);
        long turn = limiters.stream()
                .mapToLong(limiter -> limiter.delay(now).toNanos())
                .max()
                .orElse(0);
        return admit(now) ? turn : -1;
    }

    private boolean admit(Instant now) {
        boolean admitted = limiters.stream().allMatch(limiter -> limiter.fits(now, 1));
        for (Limiter limiter : limiters) {
            if (admitted) {
                limiter.take(now, 1);
            } else {
                limiter.turnedAway(now, 1);
            }
        }
        return admitted;
    }

    @Override
    public long serviceNanos(ProbeStep.Shape shape) {
        return shape == ProbeStep.Shape.LONG ? LONG_SERVICE_NANOS : VirtualNetwork.Gate.super.serviceNanos(shape);
    }

    @Override
    public void ended(long decidedNanos, long nowNanos) {
        limiters.forEach(limiter -> limiter.settled(instant(decidedNanos), instant(nowNanos), 1, 1));
    }

    private Instant instant(long nanos) {
        return epoch.plusNanos(nanos);
    }
}
