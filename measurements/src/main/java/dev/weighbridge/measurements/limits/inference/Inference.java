package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads from what was observed which limiters are possible, and how likely each is. Pure. */
public final class Inference {
    /** How many pieces of a family are gone on from. */
    private static final int KEPT = 80;

    /** By how much of a logarithm what is new may be less likely than what was known before all is thought over. */
    private static final double SURPRISE = 12;

    private static final int FEW_ORDERS = 5;
    private static final int MANY_ORDERS = 16;

    private Inference() {}

    /**
     * What the requests say of the limiter that they met. There must be a rejection among them.
     *
     * @param familiar the kinds that were found before, which are likelier than others
     * @param boxes how many pieces of each family are looked at at most; some thousand are exact, some hundred quick
     */
    public static Posterior of(List<Observation> observations, Set<Part> familiar, int boxes) {
        return of(observations, familiar, MANY_ORDERS, boxes, hypothesis -> List.of(hypothesis.space()));
    }

    /** The same, with no more than the order of magnitude of penalties. */
    public static Posterior quickly(List<Observation> observations, Set<Part> familiar, int boxes) {
        return of(observations, familiar, FEW_ORDERS, boxes, hypothesis -> List.of(hypothesis.space()));
    }

    /**
     * The same, going on from what was known when fewer requests had been observed: families that were ruled out stay
     * so, unless what is new surprises.
     */
    public static Posterior again(Posterior before, List<Observation> observations, Set<Part> familiar, int boxes) {
        Posterior now = of(observations, familiar, FEW_ORDERS, boxes / 2, before::from);
        return now.best() < before.best() - SURPRISE ? quickly(observations, familiar, boxes) : now;
    }

    private static Posterior of(
            List<Observation> observations,
            Set<Part> familiar,
            int orders,
            int boxes,
            Function<Hypothesis, List<Box>> from) {
        double anchor = Hypotheses.anchor(observations);
        Map<Part, List<Leaf>> leaves = new LinkedHashMap<>();
        for (Hypothesis hypothesis : Hypotheses.on(observations, orders, familiar)) {
            leaves.computeIfAbsent(hypothesis.part(), part -> new ArrayList<>())
                    .addAll(Search.leaves(hypothesis, from.apply(hypothesis), boxes));
        }
        return new Posterior(leaves.entrySet().stream()
                .map(entry -> Standing.of(entry.getKey(), anchor, entry.getValue()))
                .toList());
    }

    /** How many boxes of each family are kept. */
    static int kept() {
        return KEPT;
    }
}
