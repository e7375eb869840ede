package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.inference.Posterior;
import dev.weighbridge.measurements.limits.inference.Prior;
import dev.weighbridge.measurements.limits.inference.Waits;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** The first look after a rejection, and by how much each later one is farther off. */
    private static final double FIRST_LOOK_NANOS = 100e6;

    private static final double LATER_LOOK = 1.8;

    /** How often what seems to be of one kind is put to the test. */
    private static final int MOST_ENDURED = 3;

    private final ProbeOptions options;
    private final Knowledge knowledge;
    private final Shape unit;
    private final Progress progress = new Progress();
    private @Nullable Execution current;
    private @Nullable LimitFinding found;
    private int foundOf;
    private int searched;
    private @Nullable String stopped;
    private int sent;
    private long startedNanos = -1;
    private boolean watched;
    private boolean heldTogether;
    private final Map<LimiterKind, Integer> endured = new HashMap<>();
    private boolean enduring;
    private boolean refused;

    /** A prober for a limit of requests that has sent nothing yet. */
    public LimitProber(ProbeOptions options) {
        this(options, new Prior(familiar(options), Measure.REQUESTS), Shape.SMALLEST);
    }

    /** A prober for what is known before, which asks with requests of this shape. */
    LimitProber(ProbeOptions options, Prior prior, Shape unit) {
        this.options = options;
        this.knowledge = new Knowledge(prior);
        this.unit = unit;
    }

    private static Set<Part> familiar(ProbeOptions options) {
        return options.earlier() == null
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
        if (knowledge.queue().isPresent()) {
            stop("the answer is sure");
        } else if (!knowledge.anyRejected()) {
            if (current == null) {
                run(Plan.of(Stage.burst(nowNanos, options.maxRequests())));
            } else {
                stop("no limit was met");
            }
        } else if (!watched) {
            watched = true;
            run(Plan.watch(looks(nowNanos)));
        } else {
            decide(nowNanos);
        }
    }

    private void run(Plan plan) {
        enduring = false;
        current = new Execution(plan.with(unit));
    }

    private List<Long> looks(long nowNanos) {
        List<Long> times = new ArrayList<>();
        times.add(nowNanos);
        double wait = Math.max(Waits.in(knowledge.observations()).usual(), FIRST_LOOK_NANOS);
        while (nowNanos + wait < startedNanos + options.maxNanos()) {
            times.add(nowNanos + (long) wait);
            wait *= LATER_LOOK;
        }
        return times;
    }

    private void decide(long nowNanos) {
        Posterior known = knowledge.quick();
        if (!heldTogether && Verdict.concurrency(known)) {
            heldTogether = true;
            run(Plans.together(nowNanos, known));
            return;
        }
        if (Verdict.answered(known)) {
            known = knowledge.exact();
            if (Verdict.answered(known)) {
                endure(nowNanos, known, "the answer is sure");
                return;
            }
        }
        if (!progress.goesOn(known)) {
            endure(nowNanos, known, "nothing more can be told through this network's delays");
            return;
        }
        Optional<Plan> plan = best(nowNanos, known);
        if (plan.isEmpty()) {
            // What a quick look has ruled out may be worth a plan.
            known = knowledge.exact();
            plan = best(nowNanos, known);
        }
        if (plan.isPresent()) {
            run(plan.get());
        } else {
            endure(nowNanos, known, "no plan within the caps would tell more");
        }
    }

    private void endure(long nowNanos, Posterior known, String otherwise) {
        // Of a limit that others use more rejections tell nothing.
        Optional<Plan> test = Verdict.shared(known)
                ? Optional.empty()
                : known.candidates().stream().findFirst().flatMap(best -> test(nowNanos, best));
        test.ifPresentOrElse(this::run, () -> stop(otherwise));
        enduring = test.isPresent();
        refused = false;
    }

    /**
     * What explains all so far may do so by coincidence, or be the shorter of two limits: it is put to the test, once for
     * each kind that the limit seems to be of, and again where something was rejected that should have been let through.
     */
    private Optional<Plan> test(long nowNanos, Candidate best) {
        int times = endured.merge(best.kind(), 1, Integer::sum);
        boolean again = times <= MOST_ENDURED && refused;
        if (unit != Shape.SMALLEST || (times > 1 && !again)) {
            return Optional.empty();
        }
        long margin = Math.round(Waits.in(knowledge.observations()).longest());
        boolean shown = times == 1 && Endurance.shown(best.model(), knowledge.observations());
        return Endurance.of(best.model(), shown, nowNanos, margin).flatMap(this::affordable);
    }

    /** As much of a plan as the caps leave room for; empty where that is nothing. */
    private Optional<Plan> affordable(Plan plan) {
        List<Stage> stages = new ArrayList<>();
        int requests = sent;
        for (Stage stage : plan.stages()) {
            requests += stage.count();
            if (requests > options.maxRequests() || stage.atNanos() >= startedNanos + options.maxNanos()) {
                break;
            }
            stages.add(stage);
        }
        return stages.isEmpty() ? Optional.empty() : Optional.of(new Plan(stages));
    }

    private Optional<Plan> best(long nowNanos, Posterior known) {
        if (known.candidates().isEmpty()) {
            return Optional.empty();
        }
        return Planner.best(
                known,
                knowledge.observations(),
                knowledge.measure(),
                nowNanos,
                options.maxRequests() - sent,
                startedNanos + options.maxNanos());
    }

    @Override
    public void completed(int number, Observation observation) {
        knowledge.add(observation);
        searched++;
        refused |= enduring && observation.rejected();
        if (current != null) {
            current.completed(observation.admitted(), observation.rejected());
        }
    }

    /**
     * Takes note of a request to the same limit that others sent after the search was over: the finding gets sharper by
     * it, its reach does not change.
     */
    public void heard(Observation observation) {
        knowledge.add(observation);
    }

    @Override
    public void stop(String because) {
        if (stopped == null) {
            stopped = because;
            found = null;
        }
    }

    /** The requests so far, heard ones among them, their times counted from this moment. */
    public ProbeLog log(Instant epoch) {
        return new ProbeLog(epoch, knowledge.observations());
    }

    /** What was found so far, of all requests there were. Takes up to some seconds once for each number of them. */
    public LimitFinding finding() {
        LimitFinding known = found;
        if (known == null || foundOf != knowledge.observations().size()) {
            known = concluded();
            found = known;
            foundOf = knowledge.observations().size();
        }
        return known;
    }

    private LimitFinding concluded() {
        List<Candidate> candidates = candidates();
        Others others = knowledge.others().orElse(null);
        return new LimitFinding(
                candidates,
                others == null ? Verdict.openQuestion(candidates) : Verdict.OTHERS_OR_A_SECOND,
                others,
                Reaches.of(knowledge.observations().subList(0, searched)),
                stopped == null ? "it is still under way" : stopped);
    }

    private List<Candidate> candidates() {
        Optional<Candidate> queue = knowledge.queue();
        if (queue.isPresent()) {
            return List.of(queue.get());
        }
        return knowledge.anyRejected() ? knowledge.exact().candidates() : List.of();
    }
}
