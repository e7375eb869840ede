package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import dev.weighbridge.simulator.limit.Limiter;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** A limiter of the simulator's at the other end of a network, both on a clock that only the events move. */
final class VirtualGateway implements VirtualNetwork.Gate {
    private static final long LONG_SERVICE_NANOS = 800_000_000;

    private final Limiter limiter;
    private final Instant epoch;
    private final RandomGenerator random;
    private final VirtualNetwork network;

    VirtualGateway(Limiter limiter, Instant epoch, long jitterNanos, RandomGenerator random) {
        this.limiter = limiter;
        this.epoch = epoch;
        this.random = random;
        this.network = new VirtualNetwork(this, jitterNanos, random);
    }

    /** Lets another user send a request after each of these pauses. */
    void secondUser(double perSecond) {
        long pause = (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        network.at(network.now() + Math.max(1, pause), () -> {
            limiter.admit(instant(network.now()), 1);
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
        long turn = limiter.delay(now).toNanos();
        return limiter.admit(now, 1).admitted() ? turn : -1;
    }

    @Override
    public long serviceNanos(ProbeStep.Shape shape) {
        return shape == ProbeStep.Shape.LONG ? LONG_SERVICE_NANOS : VirtualNetwork.Gate.super.serviceNanos(shape);
    }

    @Override
    public void ended(long decidedNanos, long nowNanos) {
        limiter.settled(instant(decidedNanos), instant(nowNanos), 1, 1);
    }

    private Instant instant(long nanos) {
        return epoch.plusNanos(nanos);
    }
}
