package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.honesty.HonestyJudge;
import dev.weighbridge.measurements.limits.honesty.HonestyProber;
import dev.weighbridge.measurements.limits.probe.LimitProber;
import dev.weighbridge.measurements.limits.probe.ProbeOptions;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.limits.probe.TokenProber;
import dev.weighbridge.measurements.limits.strategy.Advice;
import dev.weighbridge.measurements.limits.strategy.Advisor;
import dev.weighbridge.measurements.limits.strategy.Assumptions;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Searches, judges and advises as the measurements do. */
final class RealFactory implements ProberFactory {
    /** What a call of the common kind uses; it matters to limits of tokens alone. */
    private static final long USUAL_TOKENS = 500;

    @Override
    public LimitSearch search(Target target, int requests, long nanos, @Nullable LimitFinding earlier) {
        return new Inferring(new LimitProber(new ProbeOptions(requests, nanos, earlier)));
    }

    @Override
    public Prober honesty(LimitFinding finding, Instant epoch, int requests, long nanos) {
        return new HonestyProber(finding, epoch, requests, nanos);
    }

    @Override
    public TokenProber tokens(LimitFinding finding, ToLongFunction<Shape> sizes, int requests, long nanos) {
        return new TokenProber(finding, sizes, ProbeOptions.within(requests, nanos));
    }

    @Override
    public Honesty judge(ProbeLog log, LimitFinding finding) {
        return HonestyJudge.judge(log, finding);
    }

    @Override
    public Advice advise(LimitFinding finding, @Nullable TokenFinding tokens, long seed) {
        return Advisor.advise(finding, tokens, Assumptions.usual(USUAL_TOKENS), seed);
    }

    private record Inferring(LimitProber prober) implements LimitSearch {
        @Override
        public ProbeStep next(long nowNanos) {
            return prober.next(nowNanos);
        }

        @Override
        public void completed(int number, Observation observation) {
            prober.completed(number, observation);
        }

        @Override
        public void stop(String because) {
            prober.stop(because);
        }

        @Override
        public LimitFinding finding() {
            return prober.finding();
        }

        @Override
        public void heard(Observation observation) {
            prober.heard(observation);
        }
    }
}
