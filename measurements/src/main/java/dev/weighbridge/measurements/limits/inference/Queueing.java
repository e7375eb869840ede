package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a queue by its delay: of requests that were sent together the answers come one by one, evenly, and later
 * than an answer takes. Pure.
 */
public final class Queueing {
    private static final double SECOND = 1e9;

    /** An answer that took so many times as long as the quickest waited for its turn. */
    private static final double WAITED = 3;

    private static final int FEWEST = 5;

    /** How far the pauses between answers may be from the usual one, and for how many of them. */
    private static final double EVEN = 0.25;

    private static final double MOSTLY = 0.8;

    /** A gateway that is merely slow hardly answers as evenly as a clock. */
    private static final double PROBABILITY = 0.98;

    private static final double TAIL = 0.05;

    /** What clocks may differ by. */
    private static final double CLOCK_ERROR = 1e-3;

    private Queueing() {}

    /** The queue, if these requests waited in one. Without a rejection only as many places are known as were taken. */
    public static Optional<Candidate> in(List<Observation> observations) {
        List<Observation> served = observations.stream()
                .filter(Observation::admitted)
                .sorted(Comparator.comparingLong(Observation::answeredNanos))
                .toList();
        double[] pauses = pauses(served);
        if (pauses.length < FEWEST) {
            return Optional.empty();
        }
        double usual = pauses[pauses.length / 2];
        long even = Arrays.stream(pauses)
                .filter(pause -> Math.abs(pause - usual) <= EVEN * usual)
                .count();
        return even < Math.max(FEWEST, MOSTLY * pauses.length) ? Optional.empty() : candidate(observations, pauses);
    }

    /** The pauses between the answers to requests that waited, ascending. */
    private static double[] pauses(List<Observation> served) {
        double quickest = served.stream().mapToDouble(Queueing::wait).min().orElse(0);
        double[] pauses = new double[served.size()];
        int count = 0;
        for (int i = 1; i < served.size(); i++) {
            Observation before = served.get(i - 1);
            Observation after = served.get(i);
            // The one before must have been answered while this one waited.
            if (wait(after) > WAITED * quickest && after.sentNanos() < before.answeredNanos()) {
                pauses[count++] = (double) after.answeredNanos() - before.answeredNanos();
            }
        }
        double[] sorted = Arrays.copyOf(pauses, count);
        Arrays.sort(sorted);
        // Answers that come together did not wait for each other, and a queue's pause is longer than the way.
        return count > 0 && sorted[count / 2] < quickest / WAITED ? new double[0] : sorted;
    }

    private static double wait(Observation one) {
        return (double) one.answeredNanos() - one.sentNanos();
    }

    private static Optional<Candidate> candidate(List<Observation> observations, double[] pauses) {
        double usual = pauses[pauses.length / 2];
        boolean rejected = observations.stream().anyMatch(Observation::rejected);
        long[] waiting = observations.stream()
                .filter(one -> !rejected || one.rejected())
                .mapToLong(one -> waiting(observations, one, usual))
                .sorted()
                .toArray();
        // Without a rejection the most that waited is all that is known; with some, each met a full queue.
        long most = rejected ? waiting[waiting.length / 2] : waiting[waiting.length - 1];
        if (most < 1) {
            return Optional.empty();
        }
        double error = (pauses[(int) ((1 - TAIL) * (pauses.length - 1))] - pauses[(int) (TAIL * pauses.length)])
                        / Math.sqrt(pauses.length)
                + CLOCK_ERROR * usual;
        Estimate rate =
                new Estimate(SECOND / usual, SECOND / (usual + error), SECOND / Math.max(usual / 2, usual - error));
        Estimate places = new Estimate(
                (double) most, rejected ? (double) waiting[0] : (double) most, (double) waiting[waiting.length - 1]);
        return Optional.of(new Candidate(
                LimiterKind.of(Family.QUEUE),
                PROBABILITY,
                new LimiterModel.Queue(most - 1, Math.round(usual)),
                List.of(new Numbers(places, rate, null, null, null))));
    }

    /** How many had been let through when this one was sent whose turn was not over: each turn lasts a pause. */
    private static long waiting(List<Observation> observations, Observation at, double pause) {
        return observations.stream()
                .filter(one -> one.admitted()
                        && one.sentNanos() <= at.sentNanos()
                        && one.answeredNanos() + pause > at.answeredNanos())
                .count();
    }
}
