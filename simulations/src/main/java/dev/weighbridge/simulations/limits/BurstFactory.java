package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a burst until something is rejected, and concludes nothing of it but how far it came. */
final class BurstFactory implements ProberFactory {
    private static final int MOST_AT_ONCE = 64;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public LimitSearch search(Target target, int requests, long nanos, @Nullable LimitFinding earlier) {
        return new Burst(Math.min(requests, MOST_AT_ONCE));
    }

    @Override
    public Prober honesty(LimitFinding finding, int requests, long nanos) {
        return new Burst(0);
    }

    @Override
    public Honesty judge(ProbeLog log, LimitFinding finding) {
        return new Honesty(List.of(), Map.of(), log.rejections(), 0);
    }

    @Override
    public Advice advise(LimitFinding finding, long seed) {
        return new Advice(null, 0, List.of(), "");
    }

    private static final class Burst implements LimitSearch {
        private final int most;
        private int sent;
        private int underWay;
        private long endNanos;
        private String stopped = "";

        Burst(int most) {
            this.most = most;
        }

        @Override
        public ProbeStep next(long nowNanos) {
            if (stopped.isEmpty() && sent < most) {
                underWay++;
                return new ProbeStep.Send(sent++, ProbeStep.Shape.SMALLEST);
            }
            return underWay == 0 ? new ProbeStep.Done() : new ProbeStep.Wait(Long.MAX_VALUE);
        }

        @Override
        public void completed(int number, Observation observation) {
            underWay--;
            endNanos = Math.max(endNanos, observation.endedNanos());
            if (observation.rejected()) {
                stop("a request was rejected");
            }
        }

        @Override
        public void stop(String because) {
            stopped = stopped.isEmpty() ? because : stopped;
        }

        @Override
        public LimitFinding finding() {
            LimitFinding.Reach reach = new LimitFinding.Reach(sent, endNanos / NANOS_PER_SECOND, sent, sent);
            return new LimitFinding(List.of(), null, null, reach, stopped);
        }
    }
}
