package dev.weighbridge.measurements.limits.testing;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import java.util.random.RandomGenerator;

/** A limiter at the other end of a network, both on a clock that only the events move. */
public final class TestingGateway implements VirtualNetwork.Gate {
    private final RunningLimiter limiter;
    private final VirtualNetwork network;

    /**
     * A gateway.
     *
     * @param jitterNanos how much longer than usual the way there and the way back may take, each
     */
    public TestingGateway(LimiterModel model, long jitterNanos, RandomGenerator random) {
        this.limiter = model.start();
        this.network = new VirtualNetwork(this, jitterNanos, random);
    }

    /** Does what a prober wants until it is done. */
    public void drive(Prober prober) {
        network.drive(prober);
    }

    @Override
    public long decide(long nowNanos, long tokens) {
        long held = limiter.admits(nowNanos, tokens) ? limiter.delayNanos(nowNanos) : -1;
        limiter.decide(nowNanos, tokens);
        return held;
    }

    @Override
    public void ended(long decidedNanos, long nowNanos) {
        limiter.ended(nowNanos, 1);
    }
}
