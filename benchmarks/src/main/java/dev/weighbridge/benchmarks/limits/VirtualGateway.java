package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.Limiter;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** A limiter of the simulator's at the other end of a network, both on a clock that only the events move. */
final class VirtualGateway implements VirtualNetwork.Gate {
    private static final long LONG_SERVICE_NANOS = 800_000_000;

    private final List<Count> counts;
    private final Instant epoch;
    private final RandomGenerator random;
    private final VirtualNetwork network;

    VirtualGateway(List<Limit> limits, Instant epoch, long jitterNanos, RandomGenerator random) {
        this.counts = limits.stream().map(Count::of).toList();
        this.epoch = epoch;
        this.random = random;
        this.network = new VirtualNetwork(this, jitterNanos, random);
    }

    /** Lets another user send a request after each of these pauses. */
    void secondUser(double perSecond) {
        long pause = (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        network.at(network.now() + Math.max(1, pause), () -> {
            admit(instant(network.now()), 1);
            secondUser(perSecond);
        });
    }

    /** Does what a prober wants until it is done. */
    void drive(Prober prober) {
        network.drive(prober);
    }

    @Override
    public long decide(long nowNanos, long tokens) {
        Instant now = instant(nowNanos);
        long turn = counts.stream()
                .mapToLong(count -> count.limiter.delay(now).toNanos())
                .max()
                .orElse(0);
        return admit(now, tokens) ? turn : -1;
    }

    private boolean admit(Instant now, long tokens) {
        boolean admitted = counts.stream().allMatch(count -> count.limiter.fits(now, count.cost(tokens)));
        for (Count count : counts) {
            if (admitted) {
                count.limiter.take(now, count.cost(tokens));
            } else {
                count.limiter.turnedAway(now, count.cost(tokens));
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
        counts.forEach(count -> count.limiter.settled(instant(decidedNanos), instant(nowNanos), 1, 1));
    }

    private Instant instant(long nanos) {
        return epoch.plusNanos(nanos);
    }

    /** A limiter and whether it counts tokens. */
    private record Count(Limiter limiter, boolean inTokens) {
        static Count of(Limit limit) {
            return new Count(limit.fresh().get(), limit.measure().ofTokens());
        }

        long cost(long tokens) {
            return inTokens ? tokens : 1;
        }
    }
}
