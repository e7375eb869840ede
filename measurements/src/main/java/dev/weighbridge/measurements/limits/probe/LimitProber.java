package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.inference.Inference;
import dev.weighbridge.measurements.limits.inference.Posterior;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a limit of requests: sends until one is rejected, watches for the moment it opens again, and from then on makes
 * the plan that tells most of the limiters which are still possible, until one kind is left and its numbers are sharp.
 *
 * <p>What one request costs in time is what the inference takes, some hundredths of a second; a step may therefore come
 * that much after its time. Not thread-safe.
 */
public final class LimitProber implements Prober {
    /** How many pieces of each family are looked at before each plan, and before an answer is given. */
    private static final int QUICK = 800;

    private static final int EXACT = 3000;

    /** The first look after a rejection, and by how much each later one is farther off. */
    private static final double FIRST_LOOK_NANOS = 50e6;

    private static final double LATER_LOOK = 1.5;

    private final ProbeOptions options;
    private final Set<Part> familiar;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable Execution current;
    private @Nullable Posterior posterior;
    private @Nullable LimitFinding found;
    private @Nullable String stopped;
    private int sent;
    private long startedNanos = -1;
    private boolean watched;

    /** A prober that has sent nothing yet. */
    public LimitProber(ProbeOptions options) {
        this.options = options;
        this.familiar = options.earlier() == null
                ? Set.of()
                : options.earlier()
                        .best()
                        .map(best -> Set.copyOf(best.kind().parts()))
                        .orElse(Set.of());
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (startedNanos < 0) {
            startedNanos = nowNanos;
        }
        while (stopped == null) {
            Execution running = running(nowNanos);
            if (running == null) {
                continue;
            }
            ProbeStep step = running.next(sent, nowNanos);
            if (!(step instanceof ProbeStep.Send)) {
                return step;
            }
            if (sent < options.maxRequests()) {
                sent++;
                return step;
            }
            stop("the cap of " + options.maxRequests() + " requests was met");
        }
        return new ProbeStep.Done();
    }

    /** The plan on its way; null where there was none and one was made, or none can be made. */
    private @Nullable Execution running(long nowNanos) {
        if (current != null && !current.over()) {
            return current;
        }
        if (nowNanos - startedNanos > options.maxNanos()) {
            stop("the time cap was met");
        } else {
            plan(nowNanos);
        }
        return null;
    }

    private void plan(long nowNanos) {
        if (observations.stream().noneMatch(Observation::rejected)) {
            if (current == null) {
                run(Plan.of(Stage.burst(nowNanos, options.maxRequests())));
            } else {
                stop("no limit was met");
            }
        } else if (!watched) {
            watched = true;
            run(Plan.watch(looks(nowNanos)));
        } else {
            Posterior known = posterior == null
                    ? Inference.quickly(observations, familiar, QUICK)
                    : Inference.again(posterior, observations, familiar, QUICK);
            decide(nowNanos, known);
        }
    }

    private void run(Plan plan) {
        current = new Execution(plan, Shape.SMALLEST);
    }

    private List<Long> looks(long nowNanos) {
        List<Long> times = new ArrayList<>();
        times.add(nowNanos);
        double wait = Math.max((double) Replay.patience(observations), FIRST_LOOK_NANOS);
        while (nowNanos + wait < startedNanos + options.maxNanos()) {
            times.add(nowNanos + (long) wait);
            wait *= LATER_LOOK;
        }
        return times;
    }

    private void decide(long nowNanos, Posterior quick) {
        Posterior known = quick;
        if (Verdict.answered(quick)) {
            known = Inference.of(observations, familiar, EXACT);
            if (Verdict.answered(known)) {
                stop("the answer is sure");
                return;
            }
        }
        posterior = known;
        Optional<Plan> plan = known.candidates().isEmpty() ? Optional.empty() : best(nowNanos, known);
        if (plan.isPresent()) {
            run(plan.get());
        } else {
            stop("no plan within the caps would tell more");
        }
    }

    private Optional<Plan> best(long nowNanos, Posterior known) {
        return Planner.best(
                known, observations, nowNanos, options.maxRequests() - sent, startedNanos + options.maxNanos());
    }

    @Override
    public void completed(int number, Observation observation) {
        observations.add(observation);
        if (current != null) {
            current.completed(observation.admitted(), observation.rejected());
        }
    }

    @Override
    public void stop(String because) {
        if (stopped == null) {
            stopped = because;
            found = null;
        }
    }

    /** The requests so far, their times counted from this moment. */
    public ProbeLog log(Instant epoch) {
        return new ProbeLog(epoch, observations);
    }

    /** What was found so far. Takes up to some seconds once for each number of requests. */
    public LimitFinding finding() {
        LimitFinding known = found;
        if (known == null || known.reach().requests() != observations.size()) {
            known = concluded();
            found = known;
        }
        return known;
    }

    private LimitFinding concluded() {
        List<Candidate> candidates = observations.stream().anyMatch(Observation::rejected)
                ? Inference.of(observations, familiar, EXACT).candidates()
                : List.of();
        return new LimitFinding(
                candidates,
                Verdict.openQuestion(candidates),
                null,
                Reaches.of(observations),
                stopped == null ? "it is still under way" : stopped);
    }
}
