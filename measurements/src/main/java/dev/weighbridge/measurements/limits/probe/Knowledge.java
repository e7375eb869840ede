package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Effort;
import dev.weighbridge.measurements.limits.inference.Inference;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.inference.Posterior;
import dev.weighbridge.measurements.limits.inference.Prior;
import dev.weighbridge.measurements.limits.inference.Queueing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search has seen and what it makes of it. Plain limiters alone are thought of as long as they explain what was
 * seen: the others are looked at before an answer is given. Not thread-safe.
 */
final class Knowledge {
    private final Prior prior;
    private final List<Observation> observations = new ArrayList<>();
    private Effort effort = Effort.PLAIN;
    private @Nullable Posterior latest;
    private @Nullable Posterior exact;
    private int exactOf = -1;

    /** Nothing was seen yet. */
    Knowledge(Prior prior) {
        this.prior = prior;
    }

    void add(Observation observation) {
        observations.add(observation);
    }

    /** What was seen, in the order in which it was over. */
    List<Observation> observations() {
        return Collections.unmodifiableList(observations);
    }

    /** What the limit counts. */
    Measure measure() {
        return prior.measure();
    }

    boolean anyRejected() {
        return observations.stream().anyMatch(Observation::rejected);
    }

    /** What it may be, well enough to choose the next requests by. There must be a rejection. */
    Posterior quick() {
        Posterior known = latest == null
                ? Inference.of(observations, prior, effort)
                : Inference.again(latest, observations, prior, effort);
        if (known.candidates().isEmpty() && effort.equals(Effort.PLAIN)) {
            effort = Effort.QUICK;
            known = Inference.of(latest, observations, prior, effort);
        }
        latest = known;
        return known;
    }

    /** The queue that requests waited in, if they did. */
    Optional<Candidate> queue() {
        // Whether a longer prompt waited or was read is not to be told.
        return measure().inTokens() ? Optional.empty() : Queueing.in(observations);
    }

    /** What others take of the limit; empty where it is likelier that nobody else uses it. */
    Optional<Others> others() {
        if (!anyRejected() || queue().isPresent()) {
            return Optional.empty();
        }
        Posterior known = exact();
        return Verdict.shared(known)
                ? known.candidates().stream().findFirst().flatMap(best -> Sharing.of(observations, best.model()))
                : Optional.empty();
    }

    /** What it may be, well enough to give an answer. There must be a rejection. */
    Posterior exact() {
        Posterior known = exact;
        if (known == null || exactOf != observations.size()) {
            known = Inference.exactly(latest, observations, prior);
            exact = known;
            exactOf = observations.size();
            latest = known;
            effort = Effort.QUICK;
        }
        return known;
    }
}
