package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.inference.Prior;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a limit of tokens beside a limit of requests that is known: fills what is left of it with long prompts, and with
 * ever shorter ones once one was rejected, which tells how many tokens there are; then it looks for the kind as for a
 * limit of requests, each of a part of those tokens. Not thread-safe.
 */
public final class TokenProber implements Prober {
    /** What a limit of requests must hold more than one of tokens does, for the two to be told apart. */
    private static final double APART = 0.75;

    /** A limit that holds fewer requests of a size is looked at with smaller ones. */
    private static final int FEW = 5;

    /** Of what may be sent in all so large a part is let through by no limit that is worth knowing. */
    private static final int PART = 3;

    private static final double NEARLY = 0.05;
    private static final double NANOS = 1e9;

    /** How many requests at once are let through says nothing of how many tokens are. */
    private static final Set<Family> TIMELESS = EnumSet.of(Family.CONCURRENCY, Family.QUEUE);

    private final @Nullable Candidate beside;
    private final ToLongFunction<Shape> sizes;
    private final ProbeOptions options;
    private final List<Observation> observations = new ArrayList<>();
    private Shape unit = Shape.LARGE;
    private @Nullable Execution current;
    private boolean narrowed;
    private int begun;
    private int sent;
    private long startedNanos = -1;
    private long filled;
    private double fillSeconds;
    private @Nullable LimitProber search;
    private @Nullable String stopped;

    /**
     * A prober that has sent nothing yet.
     *
     * @param requests what was found of the limit of requests
     * @param sizes the tokens of a request of each shape
     */
    public TokenProber(LimitFinding requests, ToLongFunction<Shape> sizes, ProbeOptions options) {
        this.beside = requests.best().orElse(null);
        this.sizes = sizes;
        this.options = options;
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (startedNanos < 0) {
            startedNanos = nowNanos;
            begin(nowNanos);
        }
        while (stopped == null) {
            ProbeStep step = search == null ? filling(nowNanos) : search.next(nowNanos);
            if (step instanceof ProbeStep.Send send && sent < options.maxRequests()) {
                return new ProbeStep.Send(sent++, send.shape());
            } else if (step instanceof ProbeStep.Send) {
                stop("the cap of " + options.maxRequests() + " requests was met");
            } else if (step != null) {
                return step;
            }
        }
        return new ProbeStep.Done();
    }

    private void begin(long nowNanos) {
        Candidate known = beside;
        if (known == null) {
            fill(nowNanos);
        } else if (known.kind().parts().stream().anyMatch(part -> TIMELESS.contains(part.family()))) {
            stop("beside " + known.kind().words() + " it cannot be told what a long prompt is rejected for");
        } else {
            rested(nowNanos, Endurance.pauseNanos(known.model(), 0));
        }
    }

    private void rested(long nowNanos, long pauseNanos) {
        if (pauseNanos < options.maxNanos()) {
            fill(nowNanos + pauseNanos);
        } else {
            stop("the limit of requests is not at rest again before the time cap");
        }
    }

    /** What is sent before a search begins; null where what comes next is to be asked for again. */
    private @Nullable ProbeStep filling(long nowNanos) {
        Execution execution = current;
        if (execution != null && !execution.over()) {
            return execution.next(sent, nowNanos);
        }
        decide(nowNanos);
        return null;
    }

    private void fill(long atNanos) {
        run(Plan.of(Stage.burst(atNanos, room())).with(unit));
    }

    private void run(Plan plan) {
        current = new Execution(plan);
        begun = observations.size();
    }

    /** How many requests the limit of them surely lets through after a rest. */
    private int room() {
        int most = Math.max(1, options.maxRequests() / PART);
        return beside == null
                ? most
                : (int) Math.min(most, beside.numbers().get(0).capacity().low());
    }

    private void decide(long nowNanos) {
        List<Observation> last = observations.subList(begun, observations.size());
        long through = last.stream().filter(Observation::admitted).count();
        if (narrowed) {
            tell(nowNanos, through);
            return;
        }
        note(last);
        if (last.stream().noneMatch(Observation::rejected)) {
            stop(through > 0 ? "no limit of tokens was met" : "no long prompt was answered");
        } else if (through == 0) {
            smaller(nowNanos);
        } else {
            narrowed = true;
            run(narrowing(nowNanos, through));
        }
    }

    /** Keeps how much was let through one upon the other. */
    private void note(List<Observation> fill) {
        filled = fill.stream()
                .filter(Observation::admitted)
                .mapToLong(Observation::tokens)
                .sum();
        long from = fill.stream().mapToLong(Observation::sentNanos).min().orElse(0);
        long to = fill.stream().mapToLong(Observation::answeredNanos).max().orElse(0);
        fillSeconds = (to - from) / NANOS;
    }

    private void smaller(long nowNanos) {
        unit.half()
                .ifPresentOrElse(
                        half -> {
                            unit = half;
                            fill(nowNanos);
                        },
                        () -> stop("not even the shortest of the long prompts was let through"));
    }

    /**
     * Requests of ever fewer tokens, so that what is left is known to a small part of the first one's; as many as
     * the limit of requests lets through.
     */
    private Plan narrowing(long nowNanos, long through) {
        List<Stage> stages = new ArrayList<>();
        Optional<Shape> half = unit.half();
        while (half.isPresent() && through + stages.size() < room()) {
            stages.add(Stage.poll(nowNanos).with(half.get()));
            half = half.get().half();
        }
        if (through + stages.size() < room()) {
            stages.add(Stage.poll(nowNanos));
        }
        return new Plan(stages);
    }

    private void tell(long nowNanos, long through) {
        if (through == 0) {
            stop("once a long prompt was rejected short ones were too, so that tokens need not be what counted");
            return;
        }
        for (Optional<Shape> half = unit.half(); half.isPresent() && suits(half.get()); half = unit.half()) {
            unit = half.get();
        }
        long nanosLeft = Math.max(1, options.maxNanos() - (nowNanos - startedNanos));
        LimitProber prober = new LimitProber(
                ProbeOptions.within(Math.max(1, options.maxRequests() - sent), nanosLeft), prior(), unit);
        observations.forEach(prober::heard);
        search = prober;
    }

    /** Whether the present size is too large for the limit, and this one leaves the limit of requests alone. */
    private boolean suits(Shape smaller) {
        double held = filled / (double) sizes.applyAsLong(smaller);
        return filled < FEW * sizes.applyAsLong(unit) && held < APART * room();
    }

    private Measure measure() {
        return new Measure(sizes.applyAsLong(unit));
    }

    /** Who limits tokens does it as it limits requests, as a rule. */
    private Prior prior() {
        Set<Part> alike = beside == null
                ? Set.of()
                : beside.kind().parts().stream()
                        .map(part -> new Part(part.family(), true, part.countsRejected(), part.penalised()))
                        .collect(Collectors.toSet());
        return new Prior(alike, measure());
    }

    @Override
    public void completed(int number, Observation observation) {
        observations.add(observation);
        if (search != null) {
            search.completed(number, observation);
        } else if (current != null) {
            current.completed(observation.admitted(), observation.rejected());
        }
    }

    @Override
    public void stop(String because) {
        if (stopped == null) {
            stopped = because;
            if (search != null) {
                search.stop(because);
            }
        }
    }

    /** What was found so far. Takes up to some seconds. */
    public TokenFinding finding() {
        LimitFinding.Reach reach = Reaches.of(observations);
        LimitFinding limit = search == null
                ? new LimitFinding(List.of(), null, null, reach, stopped == null ? "it is still under way" : stopped)
                : TokenScale.of(search.finding(), measure(), reach);
        return new TokenFinding(limit, filled, fillSeconds, alone(limit));
    }

    private boolean alone(LimitFinding found) {
        Candidate known = beside;
        if (known == null || found.best().isEmpty()) {
            return false;
        }
        double most = found.best().get().numbers().get(0).capacity().value();
        double smallest = sizes.applyAsLong(Shape.SMALLEST);
        Estimate requests = known.numbers().get(0).capacity();
        return requests.low() * smallest <= most * (1 + NEARLY)
                && (requests.high() + 1) * smallest >= most * (1 - NEARLY);
    }
}
