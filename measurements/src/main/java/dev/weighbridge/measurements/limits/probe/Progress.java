package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.inference.Posterior;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether plans still tell something. A network's delays set a bound to what can be told, which no rehearsal knows of.
 * Not thread-safe.
 */
final class Progress {
    private static final int PATIENCE = 8;

    /** By how much of a logarithm the odds must change: near certainty probabilities hardly do. */
    private static final double LIKELIER = 0.08;

    /** Odds beyond this are certainty. */
    private static final double MOST_ODDS = 1e6;

    private static final double SHARPER = 0.9;

    private @Nullable LimiterKind kind;
    private double odds;
    private double width;
    private int idle;

    /** Takes note of what is known after one more plan; whether it may still get better. */
    boolean goesOn(Posterior known) {
        Optional<Candidate> best = known.candidates().stream().findFirst();
        if (best.isEmpty()) {
            return true;
        }
        double nowOdds = odds(best.get().probability());
        double nowWidth = width(best.get().numbers());
        boolean told =
                !best.get().kind().equals(kind) || Math.abs(nowOdds - odds) > LIKELIER || nowWidth < SHARPER * width;
        idle = told ? 0 : idle + 1;
        if (told) {
            kind = best.get().kind();
            odds = nowOdds;
            width = nowWidth;
        }
        return idle < PATIENCE;
    }

    private static double odds(double probability) {
        return Math.log(Math.min(MOST_ODDS, probability / Math.max(1 / MOST_ODDS, 1 - probability)));
    }

    /** How wide the intervals are in all, as parts of their values. */
    private static double width(List<Numbers> numbers) {
        return numbers.stream()
                .flatMap(one -> Stream.of(Optional.of(one.capacity()), Optional.ofNullable(one.perSecond())))
                .flatMap(Optional::stream)
                .mapToDouble(Progress::width)
                .sum();
    }

    private static double width(Estimate estimate) {
        return (estimate.high() - estimate.low()) / estimate.value();
    }
}
