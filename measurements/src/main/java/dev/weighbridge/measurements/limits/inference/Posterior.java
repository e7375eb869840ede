package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
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

    private final List<Standing> standings;
    private final double[] probabilities;

    Posterior(List<Standing> all) {
        List<Standing> possible = all.stream()
                .filter(standing -> !standing.leaves().isEmpty())
                .sorted(Comparator.comparingDouble(standing -> -standing.logMass()))
                .toList();
        double most = possible.isEmpty() ? 0 : possible.get(0).logMass();
        double sum = possible.stream()
                .mapToDouble(standing -> Math.exp(standing.logMass() - most))
                .sum();
        standings = possible;
        probabilities = possible.stream()
                .mapToDouble(standing -> Math.exp(standing.logMass() - most) / sum)
                .toArray();
    }

    /** The boxes of a hypothesis to go on from, none where it is out of the running. */
    List<Box> from(Hypothesis hypothesis) {
        return standings.stream()
                .filter(standing ->
                        standing.part().equals(hypothesis.part()) && standing.shared() == hypothesis.shared())
                .filter(standing -> standing.logMass() > best() - OUT_OF_THE_RUNNING)
                .findFirst()
                .map(standing -> standing.boxes(Inference.kept(), hypothesis.grid(), hypothesis.space()))
                .orElse(List.of());
    }

    /** The logarithm of the likeliest family's probability, not normalised. */
    double best() {
        return standings.isEmpty() ? Double.NEGATIVE_INFINITY : standings.get(0).logMass();
    }

    /** The logarithm of the likeliest single piece's probability, not normalised. */
    double bestPiece() {
        return standings.stream()
                .mapToDouble(standing -> standing.leaves().get(0).logMass())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The kinds that are left, the most likely first. */
    public List<Candidate> candidates() {
        Map<Part, Integer> first = new LinkedHashMap<>();
        Map<Part, Double> sums = new HashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            first.putIfAbsent(standings.get(i).part(), i);
            sums.merge(standings.get(i).part(), probabilities[i], Double::sum);
        }
        return first.entrySet().stream()
                .filter(entry -> sum(sums, entry.getKey()) > NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(entry -> -sum(sums, entry.getKey())))
                .map(entry -> candidate(standings.get(entry.getValue()), sum(sums, entry.getKey())))
                .toList();
    }

    private static double sum(Map<Part, Double> sums, Part part) {
        return Math.min(1, sums.getOrDefault(part, 0.0));
    }

    private static Candidate candidate(Standing standing, double probability) {
        return new Candidate(
                new LimiterKind(List.of(standing.part())),
                probability,
                standing.likeliest(),
                List.of(NumbersOf.standing(standing)));
    }

    /** How likely it is that others use the limit as well. */
    public double shared() {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += standings.get(i).shared() ? probabilities[i] : 0;
        }
        return sum;
    }

    /** Limiters that may be the one, so many of each kind, weighted by how likely they are. */
    public List<Guess> guesses(int ofEach) {
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < probabilities.length && probabilities[i] > NEGLIGIBLE; i++) {
            guesses.addAll(standings.get(i).guesses(ofEach, probabilities[i]));
        }
        return guesses;
    }
}
