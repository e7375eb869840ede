package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimiterKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a log says a limiter may be. Immutable. */
public final class Posterior {
    /** Kinds less likely than this are not spoken of. */
    private static final double NEGLIGIBLE = 0.005;

    /** By how much of a logarithm a family may fall behind and still be looked at. */
    private static final double OUT_OF_THE_RUNNING = 25;

    /** The logarithm of the mass that two limits at once seldom exceed, as each of them must lie somewhere. */
    private static final double OF_TWO = -30;

    private final List<Contender> contenders;
    private final double[] probabilities;
    private final Memory memory;
    private final Round pairs;

    /** One limit alone. */
    Posterior(List<Standing> singles, Memory before) {
        this(singles, Round.NONE, before);
    }

    /** One limit, or two at once. */
    Posterior(List<Standing> singles, Round pairs, Memory before) {
        this.pairs = pairs;
        List<Contender> all = new ArrayList<>(singles);
        all.addAll(pairs.joints());
        List<Contender> possible = all.stream()
                .filter(contender -> !contender.empty())
                .sorted(Comparator.comparingDouble(contender -> -contender.logMass()))
                .toList();
        double most = possible.isEmpty() ? 0 : possible.get(0).logMass();
        double sum = possible.stream()
                .mapToDouble(contender -> Math.exp(contender.logMass() - most))
                .sum();
        contenders = possible;
        probabilities = possible.stream()
                .mapToDouble(contender -> Math.exp(contender.logMass() - most) / sum)
                .toArray();
        memory = before.with(this);
    }

    /** How likely one of those is that are possible. */
    double probability(Contender of) {
        return probabilities[contenders.indexOf(of)];
    }

    /** How each kind looked when it was likeliest. */
    Memory memory() {
        return memory;
    }

    /** The boxes of a hypothesis to go on from, none where it is out of the running. */
    List<Box> from(Hypothesis hypothesis) {
        return singles().stream()
                .filter(standing ->
                        standing.part().equals(hypothesis.part()) && standing.shared() == hypothesis.shared())
                .filter(standing -> standing.logMass() > best() - OUT_OF_THE_RUNNING)
                .findFirst()
                .map(standing -> standing.boxes(Inference.kept(), hypothesis.grid(), hypothesis.space()))
                .orElse(List.of());
    }

    /** Those that are one limit alone. */
    List<Standing> singles() {
        return contenders.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .toList();
    }

    /** Two limits at once, as far as they were looked at. */
    Round pairs() {
        return pairs;
    }

    /**
     * Whether one limit that nobody else uses explains more than two at once could. That it may do so by coincidence is
     * shown by what comes next.
     */
    boolean explains() {
        return contenders.stream()
                .findFirst()
                .filter(best -> best instanceof Standing && !best.shared() && best.logMass() > OF_TWO)
                .isPresent();
    }

    /** The logarithm of the likeliest family's probability, not normalised. */
    double best() {
        return contenders.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : contenders.get(0).logMass();
    }

    /** The logarithm of the likeliest single piece's probability, not normalised. */
    double bestPiece() {
        return contenders.stream().mapToDouble(Contender::bestPiece).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The kinds that are left, the most likely first. */
    public List<Candidate> candidates() {
        Map<LimiterKind, Integer> first = new LinkedHashMap<>();
        Map<LimiterKind, Double> sums = new HashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            first.putIfAbsent(contenders.get(i).kind(), i);
            sums.merge(contenders.get(i).kind(), probabilities[i], Double::sum);
        }
        return first.entrySet().stream()
                .filter(entry -> sum(sums, entry.getKey()) > NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(entry -> -sum(sums, entry.getKey())))
                .map(entry -> candidate(contenders.get(entry.getValue()), sum(sums, entry.getKey())))
                .toList();
    }

    private static double sum(Map<LimiterKind, Double> sums, LimiterKind kind) {
        return Math.min(1, sums.getOrDefault(kind, 0.0));
    }

    private static Candidate candidate(Contender contender, double probability) {
        return new Candidate(contender.kind(), probability, contender.likeliest(), contender.numbers());
    }

    /** How likely it is that others use the limit as well. */
    public double shared() {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += contenders.get(i).shared() ? probabilities[i] : 0;
        }
        return sum;
    }

    /** Limiters that may be the one, so many of each kind, weighted by how likely they are. */
    public List<Guess> guesses(int ofEach) {
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < probabilities.length && probabilities[i] > NEGLIGIBLE; i++) {
            guesses.addAll(contenders.get(i).guesses(ofEach, probabilities[i]));
        }
        return guesses;
    }
}
