package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** With a limiter's true numbers nothing it decided is called impossible, whatever the network did to the times. */
class UsageTest {
    private static final long SECOND = 1_000_000_000;
    private static final Grid AT_ZERO = new Grid(0, 0);

    @Test
    void aSlidingLogExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random);
            explains(new LimiterModel.SlidingLog(7, window), new LogUsage(), at(window), 7, true, random);
        });
    }

    @Test
    void aSlidingLogThatCountsRejectedRequestsExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random);
            LimiterModel model = new LimiterModel.CountingRejected(new LimiterModel.SlidingLog(7, window));
            explains(model, new LogUsage(), at(window), 7, true, random);
        });
    }

    @Test
    void aTokenBucketThatCountsRejectedRequestsExplainsItself() {
        Seeded.check(200, random -> {
            long interval = window(random) / 7;
            LimiterModel model = new LimiterModel.CountingRejected(new LimiterModel.TokenBucket(7, interval));
            explains(model, new BucketUsage(), at(interval), 7, false, random);
        });
    }

    @Test
    void aTokenBucketExplainsItself() {
        Seeded.check(200, random -> {
            long interval = window(random) / 7;
            explains(new LimiterModel.TokenBucket(7, interval), new BucketUsage(), at(interval), 7, false, random);
        });
    }

    @Test
    void aFixedWindowExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random);
            double phase = random.nextDouble();
            LimiterModel model = new LimiterModel.FixedWindow(7, window, Math.round(-phase * window));
            explains(model, new GridUsage(AT_ZERO), at(window, phase), 7, true, random);
        });
    }

    @Test
    void aSlidingCounterExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random);
            double phase = random.nextDouble();
            LimiterModel model = new LimiterModel.SlidingCounter(7, window, Math.round(-phase * window));
            explains(model, new WeightedUsage(AT_ZERO, false), at(window, phase), 7, false, random);
        });
    }

    @Test
    void aBucketOfStepsExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random) / 2;
            double phase = random.nextDouble();
            LimiterModel model = new LimiterModel.IntervalBucket(7, 3, window, Math.round(-phase * window));
            Box box = new Box(
                    new double[] {Math.log((double) window), phase, Math.log(3)},
                    new double[] {Math.log((double) window), phase, Math.log(3)});
            explains(model, new StepUsage(AT_ZERO), box, 7, true, random);
        });
    }

    @Test
    void aWindowFromTheFirstRequestExplainsItself() {
        Seeded.check(200, random -> {
            long window = window(random);
            explains(
                    new LimiterModel.FirstRequestWindow(7, window),
                    new FirstRequestUsage(),
                    at(window),
                    7,
                    true,
                    random);
        });
    }

    @Test
    void aLimitOfConcurrencyExplainsItself() {
        Seeded.check(
                200,
                random -> explains(
                        new LimiterModel.Concurrency(3),
                        new InFlightUsage(),
                        new Box(new double[0], new double[0]),
                        3,
                        true,
                        random));
    }

    @Test
    void aPenaltyIsAmongThoseThatExplainWhatItDid() {
        Seeded.check(200, random -> {
            long window = window(random);
            long penalty = window(random);
            List<Observation> observations =
                    observe(new LimiterModel.Penalised(new LimiterModel.SlidingLog(7, window), penalty), random);
            Trace trace = Trace.of(observations, Measure.REQUESTS, false);
            List<Mask> held = Mask.penalties(trace).stream()
                    .filter(mask -> mask.shortest() <= penalty && penalty <= mask.longest())
                    .toList();
            if (!held.isEmpty()) {
                assertThat(held.stream().mapToDouble(mask -> hope(trace, mask, new LogUsage(), at(window), 7)))
                        .as("penalty of %d ns, window of %d ns", penalty, window)
                        .anyMatch(hope -> hope > -1);
            }
        });
    }

    private static double hope(Trace trace, Mask mask, Usage usage, Box box, double limit) {
        Likelihood likelihood = new Likelihood(hypothesis(trace, mask, usage, true, box));
        likelihood.look(box);
        return likelihood.hope(limit, mask, Double.NEGATIVE_INFINITY);
    }

    private static Hypothesis hypothesis(Trace trace, Mask mask, Usage usage, boolean whole, Box box) {
        return new Hypothesis(
                LimiterKind.Part.of(Family.SLIDING_LOG),
                1,
                usage,
                whole,
                box,
                trace,
                trace,
                List.of(mask),
                AT_ZERO,
                Strays.RARE);
    }

    private static long window(RandomGenerator random) {
        return SECOND + random.nextLong(5 * SECOND);
    }

    private static Box at(long nanos) {
        return new Box(new double[] {Math.log((double) nanos)}, new double[] {Math.log((double) nanos)});
    }

    private static Box at(long nanos, double phase) {
        return new Box(new double[] {Math.log((double) nanos), phase}, new double[] {Math.log((double) nanos), phase});
    }

    private static void explains(
            LimiterModel model, Usage usage, Box box, double limit, boolean whole, RandomGenerator random) {
        List<Observation> observations = observe(model, random);
        Trace trace = usage instanceof InFlightUsage
                ? Trace.each(observations, Measure.REQUESTS, false)
                : Trace.of(observations, Measure.REQUESTS, model instanceof LimiterModel.CountingRejected);
        Bounds bounds = new Bounds(trace.size());
        usage.bound(trace, trace.checks(), box, bounds);
        Mask mask = Mask.none(trace);
        Likelihood likelihood = new Likelihood(hypothesis(trace, mask, usage, whole, box));
        likelihood.look(box);
        double logarithm = likelihood.hope(limit, mask, Double.NEGATIVE_INFINITY);
        assertThat(logarithm)
                .as("%s: %s", model, contradictions(trace, bounds, limit))
                .isGreaterThan(-1);
    }

    private static String contradictions(Trace trace, Bounds bounds, double limit) {
        StringBuilder lines = new StringBuilder("a decision may take " + trace.patience() + " ns\n");
        for (int i = 0; i < trace.size(); i++) {
            double room = limit - trace.cost(i);
            if (trace.admitted(i) ? bounds.least[i] > room + 1e-6 : bounds.most[i] <= room) {
                lines.append("request ")
                        .append(i)
                        .append(" at ")
                        .append(trace.early(i))
                        .append(" to ")
                        .append(trace.late(i));
                lines.append(trace.admitted(i) ? " admitted" : " rejected").append(", in use ");
                lines.append(bounds.least[i])
                        .append(" to ")
                        .append(bounds.most[i])
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** Sends in bursts and alone, each request taking up to a tenth of a second each way. */
    private static List<Observation> observe(LimiterModel model, RandomGenerator random) {
        long jitter = random.nextBoolean() ? 1 : SECOND / 20;
        List<long[]> requests = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 60; i++) {
            now += random.nextInt(4) == 0 ? random.nextLong(3 * SECOND) : 1_000 + random.nextLong(SECOND / 50);
            long decided = now + 1 + random.nextLong(jitter);
            requests.add(new long[] {now, decided, decided + 1 + random.nextLong(jitter)});
        }
        return decide(model.start(), requests);
    }

    private static List<Observation> decide(RunningLimiter limiter, List<long[]> requests) {
        long service = SECOND / 3;
        requests.sort(Comparator.comparingLong(times -> times[1]));
        List<Observation> observations = new ArrayList<>();
        Queue<Long> ends = new ArrayDeque<>();
        for (long[] times : requests) {
            while (!ends.isEmpty() && ends.element() <= times[1]) {
                limiter.ended(ends.remove(), 1);
            }
            boolean admitted = limiter.decide(times[1], 1);
            if (admitted) {
                ends.add(times[1] + service);
            }
            long ended = times[2] + (admitted ? service : 0);
            observations.add(Observation.silent(
                    "x", times[0], times[2], ended, 1, admitted ? Decision.ADMITTED : Decision.REJECTED));
        }
        observations.sort(Comparator.comparingLong(Observation::sentNanos));
        return observations;
    }
}
