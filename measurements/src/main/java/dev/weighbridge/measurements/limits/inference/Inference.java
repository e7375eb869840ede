package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from what was observed which limiters are possible, and how likely each is. Pure. */
public final class Inference {
    /** How many pieces of a family are gone on from. */
    private static final int KEPT = 150;

    /** How many times as many pieces a family of three numbers is divided into. */
    private static final int MORE_NUMBERS = 2;

    /** By how much of a logarithm what is new may be less likely than what was known before all is thought over. */
    private static final double SURPRISE = 12;

    private Inference() {}

    /**
     * What the requests say of the limiter that they met. There must be a rejection among them.
     *
     * @param familiar the kinds that were found before, which are likelier than others
     */
    public static Posterior of(List<Observation> observations, Set<Part> familiar, Effort effort) {
        return of(observations, familiar, effort, hypothesis -> List.of(hypothesis.space()), Double.NEGATIVE_INFINITY);
    }

    /**
     * The same with all that it takes to give an answer: families that were ruled out are looked at once more, and so is
     * the neighbourhood of what was left of the others, for a less thorough look may have lost an edge of it.
     *
     * @param rough what a less thorough look said of the same requests, which saves time; null where there was none
     */
    public static Posterior exactly(@Nullable Posterior rough, List<Observation> observations, Set<Part> familiar) {
        if (rough == null) {
            return of(observations, familiar, Effort.EXACT);
        }
        return of(
                observations,
                familiar,
                Effort.EXACT,
                hypothesis -> {
                    List<Box> known = rough.from(hypothesis);
                    Box space = hypothesis.space();
                    return List.of(known.isEmpty() ? space : Box.around(known).widened(space));
                },
                rough.bestPiece() - SURPRISE);
    }

    /**
     * The same, going on from what was known when fewer requests had been observed: families that were ruled out stay
     * so, unless what is new surprises.
     */
    public static Posterior again(Posterior before, List<Observation> observations, Set<Part> familiar, Effort effort) {
        Posterior now = of(
                observations,
                familiar,
                new Effort(effort.boxes() / 2, effort.plain()),
                before::from,
                Double.NEGATIVE_INFINITY);
        return now.best() < before.best() - SURPRISE ? of(observations, familiar, effort) : now;
    }

    private static Posterior of(
            List<Observation> observations,
            Set<Part> familiar,
            Effort effort,
            Function<Hypothesis, List<Box>> from,
            double floor) {
        Map<Key, List<Leaf>> leaves = new LinkedHashMap<>();
        double best = floor;
        for (Hypothesis hypothesis : Hypotheses.on(observations, effort.plain(), familiar)) {
            int boxes = effort.boxes() * (hypothesis.space().low().length > 2 ? MORE_NUMBERS : 1);
            List<Leaf> pieces = Search.leaves(hypothesis, from.apply(hypothesis), boxes, best);
            leaves.computeIfAbsent(new Key(hypothesis.part(), hypothesis.shared()), key -> new ArrayList<>())
                    .addAll(pieces);
            best = Math.max(
                    best, pieces.stream().mapToDouble(Leaf::logMass).max().orElse(best));
        }
        return new Posterior(leaves.entrySet().stream()
                .map(entry -> Standing.of(entry.getKey().part, entry.getKey().shared, entry.getValue()))
                .toList());
    }

    private record Key(Part part, boolean shared) {}

    /** How many boxes of each family are kept. */
    static int kept() {
        return KEPT;
    }
}
