package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.probe.ProbeOptions;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.limits.probe.TokenProber;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Searches by sending what they may at once; what was admitted before the first rejection is called a window. */
final class BreachingFactory implements ProberFactory {
    final List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
    final List<Observation> heard = Collections.synchronizedList(new ArrayList<>());
    final List<@Nullable LimitFinding> earlier = Collections.synchronizedList(new ArrayList<>());
    final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    int honestyRequests;
    IntFunction<ProbeStep.Shape> shapes = number -> ProbeStep.Shape.SMALLEST;

    @Override
    public LimitSearch search(Target target, int requests, long nanos, @Nullable LimitFinding known) {
        earlier.add(known);
        return new Burst(requests);
    }

    @Override
    public Prober honesty(LimitFinding finding, Instant epoch, int requests, long nanos) {
        return new Burst(honestyRequests);
    }

    @Override
    public TokenProber tokens(LimitFinding finding, ToLongFunction<ProbeStep.Shape> sizes, int requests, long nanos) {
        return new TokenProber(finding, sizes, ProbeOptions.within(requests, nanos));
    }

    @Override
    public Honesty judge(ProbeLog log, LimitFinding finding) {
        return new Honesty(List.of(), Map.of(Outcome.Limit.REQUESTS, log.rejections()), log.rejections(), 0);
    }

    @Override
    public Advice advise(LimitFinding finding, @Nullable TokenFinding tokens, long seed) {
        return new Advice(
                finding.best().isPresent() ? new Advice.SafeLoad(9.5, 1, null, 0.99) : null, 100, List.of(), "");
    }

    private final class Burst implements LimitSearch {
        private final int most;
        private int sent;
        private int admitted;
        private int rejected;
        private int underWay;
        private String because = "";

        Burst(int most) {
            this.most = most;
        }

        @Override
        public ProbeStep next(long nowNanos) {
            if (because.isEmpty() && sent < most) {
                underWay++;
                return new ProbeStep.Send(sent, shapes.apply(sent++));
            }
            return underWay == 0 ? new ProbeStep.Done() : new ProbeStep.Wait(Long.MAX_VALUE);
        }

        @Override
        public void completed(int number, Observation observation) {
            seen.add(observation);
            underWay--;
            admitted += observation.admitted() ? 1 : 0;
            rejected += observation.rejected() ? 1 : 0;
        }

        @Override
        public void stop(String reason) {
            because = reason;
            stopped.add(reason);
        }

        @Override
        public void heard(Observation observation) {
            heard.add(observation);
        }

        @Override
        public LimitFinding finding() {
            LimitFinding.Reach reach = new LimitFinding.Reach(sent, 1, sent, sent);
            return new LimitFinding(rejected == 0 ? List.of() : List.of(window()), null, null, reach, because);
        }

        private Candidate window() {
            Numbers numbers = new Numbers(Estimate.exactly(admitted), null, Estimate.exactly(2), null, null);
            LimiterModel model = new LimiterModel.FixedWindow(Math.max(1, admitted), 2_000_000_000L, 0);
            return new Candidate(LimiterKind.of(Family.FIXED_WINDOW), 0.99, model, List.of(numbers));
        }
    }
}
