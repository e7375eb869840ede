package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How right a target's answers were, as a point with its 95 % interval.
 *
 * @param estimate from 0 to 1
 * @param low lower end of the interval; null where it has none
 * @param high upper end; null where it has none
 * @param n how many answers it comes from
 */
public record Accuracy(
        double estimate, @Nullable Double low, @Nullable Double high, int n) {

    /** The accuracy of answers; empty where none says something of the model. */
    static Optional<Accuracy> of(Answers answers) {
        Share share = answers.accuracy();
        return Optional.ofNullable(share.estimate())
                .map(estimate -> new Accuracy(estimate, share.low(), share.high(), share.n()));
    }

    /**
     * The plain mean of at least one, however many answers each comes from. Its interval reaches out by the squares of what
     * each reaches out (Zou and Donner 2008), which keeps within 0 and 1.
     */
    static Accuracy mean(List<Accuracy> parts) {
        double estimate =
                parts.stream().mapToDouble(Accuracy::estimate).average().orElseThrow();
        boolean bounded = parts.stream().allMatch(part -> part.low() != null && part.high() != null);
        int n = parts.stream().mapToInt(Accuracy::n).sum();
        return bounded
                ? new Accuracy(
                        estimate,
                        estimate - reach(parts, part -> part.estimate() - end(part.low())),
                        estimate + reach(parts, part -> end(part.high()) - part.estimate()),
                        n)
                : new Accuracy(estimate, null, null, n);
    }

    private static double reach(List<Accuracy> parts, ToDoubleFunction<Accuracy> out) {
        return Reach.ofMean(parts.stream().mapToDouble(out).toArray());
    }

    private static double end(@Nullable Double known) {
        return known == null ? Double.NaN : known;
    }
}
