package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.inference.Mask.Bearing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which of two limits rejected what, as far as is known: what the one very likely rejected says nothing of the other,
 * and what it may have rejected says as much less.
 *
 * @param ours what each request says of the one limit
 * @param others what each request says of the other
 * @param both whether each rejected something that the other did not
 * @param unexplained the logarithm of how likely it is that one of them rejected each that was
 */
record Split(Mask ours, Mask others, boolean both, double unexplained) {
    /** What is rejected so likely by the other limit says nothing. */
    private static final double SURELY = 0.95;

    /** What is rejected so seldom by the other limit is our own doing. */
    private static final double HARDLY = 0.1;

    /** What is rejected so seldom is not explained at all. */
    private static final double NEVER = 1e-3;

    /** How many limiters stand for all that a limit may be. */
    private static final int DRAWN = 16;

    /** What the one limit leaves unexplained is the other's, of which nothing is known. */
    static Split by(Trace trace, List<Standing> ours, Function<Standing, Hypothesis> hypothesis) {
        double[] rejecting = rejecting(trace, ours, hypothesis);
        return new Split(Mask.none(trace), mask(trace, rejecting), anyNot(rejecting, trace), 0);
    }

    /** Each limit's is what the other one leaves. */
    static Split by(Trace trace, Round round, Function<Standing, Hypothesis> hypothesis) {
        double[] ours = rejecting(trace, round.ours(), hypothesis);
        double[] others = rejecting(trace, round.others(), hypothesis);
        return new Split(
                mask(trace, blamed(others, ours)),
                mask(trace, blamed(ours, others)),
                anyNot(ours, trace) && anyNot(others, trace),
                unexplained(trace, ours, others));
    }

    /** What neither explains may be the doing of either. */
    private static double[] blamed(double[] rejecting, double[] byOther) {
        return IntStream.range(0, rejecting.length)
                .mapToDouble(
                        i -> Math.max(rejecting[i], (rejecting[i] + NEVER) / (rejecting[i] + byOther[i] + 2 * NEVER)))
                .toArray();
    }

    private static double unexplained(Trace trace, double[] ours, double[] others) {
        return Arrays.stream(trace.checks())
                .filter(i -> !trace.admitted(i))
                .mapToDouble(i -> Math.log(Math.max(NEVER, 1 - (1 - ours[i]) * (1 - others[i]))))
                .sum();
    }

    /** Whether something was rejected that a limit would hardly have. */
    private static boolean anyNot(double[] rejecting, Trace trace) {
        return Arrays.stream(trace.checks()).anyMatch(i -> !trace.admitted(i) && rejecting[i] < HARDLY);
    }

    private static Mask mask(Trace trace, double[] rejecting) {
        Bearing[] bearing = new Bearing[trace.size()];
        double[] otherwise = new double[trace.size()];
        for (int i = 0; i < trace.size(); i++) {
            bearing[i] = trace.admitted(i) || rejecting[i] < SURELY ? Bearing.TELLS : Bearing.SILENT;
            otherwise[i] = Math.log(rejecting[i]);
        }
        return Mask.excused(trace, bearing, otherwise);
    }

    /** Some of what it may be; those whose phases count from elsewhere are left out. */
    private static List<Standing.Draw> draws(Standing standing) {
        Grid grid = standing.leaves().get(0).grid();
        return standing.draws(DRAWN).stream()
                .filter(draw -> draw.leaf().grid().equals(grid))
                .toList();
    }

    /** How likely each request was to be rejected by a limit, over all that it may be. */
    private static double[] rejecting(Trace trace, List<Standing> limit, Function<Standing, Hypothesis> hypothesis) {
        double most = limit.stream()
                .max(Comparator.comparingDouble(Standing::logMass))
                .map(Standing::logMass)
                .orElse(0.0);
        double[] sums = new double[trace.size()];
        double all = 0;
        for (Standing standing : limit) {
            double weight = Math.exp(standing.logMass() - most);
            Likelihood likelihood = new Likelihood(hypothesis.apply(standing));
            List<Standing.Draw> draws = weight < 1 - SURELY ? List.of() : draws(standing);
            for (Standing.Draw draw : draws) {
                double[] logarithms = likelihood.rejections(draw);
                for (int i : trace.checks()) {
                    sums[i] += weight / draws.size() * Math.exp(logarithms[i]);
                }
            }
            all += draws.isEmpty() ? 0 : weight;
        }
        double total = Math.max(all, Double.MIN_NORMAL);
        return Arrays.stream(sums).map(sum -> Math.min(1, sum / total)).toArray();
    }
}
