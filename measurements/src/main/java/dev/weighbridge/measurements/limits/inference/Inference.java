package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from what was observed which limiters are possible, and how likely each is. Pure. */
public final class Inference {
    /** How many pieces of a family are gone on from. */
    private static final int KEPT = 150;

    /** How many times as many pieces a family of three numbers is divided into. */
    private static final int MORE_NUMBERS = 2;

    /** How many pieces of each of two limits are looked at. */
    private static final int PAIRED = 800;

    /** By how much of a logarithm what is new may be less likely than what was known before all is thought over. */
    private static final double SURPRISE = 12;

    private Inference() {}

    /**
     * What the requests say of the limiter that they met. There must be a rejection among them.
     *
     * @param prior what is known before
     */
    public static Posterior of(List<Observation> observations, Prior prior, Effort effort) {
        return of(null, observations, prior, effort);
    }

    /** The same, remembering what it looked like when fewer requests had been observed; null for nothing. */
    public static Posterior of(@Nullable Posterior before, List<Observation> observations, Prior prior, Effort effort) {
        return of(
                before,
                observations,
                prior,
                effort,
                hypothesis -> List.of(hypothesis.space()),
                Double.NEGATIVE_INFINITY);
    }

    /**
     * The same with all that it takes to give an answer: families that were ruled out are looked at once more, and so is
     * the neighbourhood of what was left of the others, for a less thorough look may have lost an edge of it.
     *
     * @param rough what a less thorough look said of the same requests, which saves time; null where there was none
     */
    public static Posterior exactly(@Nullable Posterior rough, List<Observation> observations, Prior prior) {
        if (rough == null) {
            return of(null, observations, prior, Effort.EXACT);
        }
        return of(
                rough,
                observations,
                prior,
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
    public static Posterior again(Posterior before, List<Observation> observations, Prior prior, Effort effort) {
        Posterior now = of(
                before,
                observations,
                prior,
                new Effort(effort.boxes() / 2, effort.plain()),
                before::from,
                Double.NEGATIVE_INFINITY);
        return now.best() < before.best() - SURPRISE ? of(before, observations, prior, effort) : now;
    }

    private static Posterior of(
            @Nullable Posterior before,
            List<Observation> observations,
            Prior prior,
            Effort effort,
            Function<Hypothesis, List<Box>> from,
            double floor) {
        Map<Key, List<Leaf>> leaves = new LinkedHashMap<>();
        double best = floor;
        for (Hypothesis hypothesis : Hypotheses.on(observations, effort.plain(), prior)) {
            int boxes = effort.boxes() * (hypothesis.space().low().length > 2 ? MORE_NUMBERS : 1);
            List<Leaf> pieces = Search.leaves(hypothesis, from.apply(hypothesis), boxes, best);
            leaves.computeIfAbsent(new Key(hypothesis.part(), hypothesis.shared()), key -> new ArrayList<>())
                    .addAll(pieces);
            best = Math.max(
                    best, pieces.stream().mapToDouble(Leaf::logMass).max().orElse(best));
        }
        List<Standing> standings = leaves.entrySet().stream()
                .map(entry -> Standing.of(entry.getKey().part, entry.getKey().shared, entry.getValue()))
                .toList();
        Memory memory = before == null ? Memory.NONE : before.memory();
        Posterior single = new Posterior(standings, memory);
        return effort.plain() || single.explains() ? single : several(before, single, observations, prior, effort);
    }

    /** The same with two limits at once, which are thought of where one alone leaves rejections unexplained. */
    private static Posterior several(
            @Nullable Posterior before, Posterior single, List<Observation> observations, Prior prior, Effort effort) {
        boolean exact = effort.boxes() == Effort.EXACT.boxes();
        Pairs pairs = new Pairs(Hypotheses.ofSeveral(observations, prior), Math.min(PAIRED, effort.boxes()));
        Round known = before == null ? Round.NONE : before.pairs();
        Round now = exact ? Round.NONE : pairs.again(known);
        if (now.empty()) {
            now = pairs.exactly(known);
        }
        Memory memory = single.memory();
        if (now.logMass() > single.best() || !(exact || memory.due(observations.size()))) {
            return new Posterior(single.singles(), now, memory);
        }
        Round anew = pairs.from(seeds(single));
        Round better = anew.logMass() > now.logMass() ? anew : now;
        return new Posterior(single.singles(), better, memory.sought(observations.size()));
    }

    /** What one of two limits may look like: one limit as it once was, or as it is if others use it as well. */
    private static List<Standing> seeds(Posterior single) {
        return Stream.concat(
                        single.memory().standings().stream(),
                        single.singles().stream().filter(Standing::shared))
                .toList();
    }

    private record Key(Part part, boolean shared) {}

    /** How many boxes of each family are kept. */
    static int kept() {
        return KEPT;
    }
}
