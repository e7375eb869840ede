package dev.weighbridge.measurements.baseline;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case on one target.
 *
 * @param id the case's id, stable over runs
 * @param hash a hash of the case: what is asked and what is checked; where it differs, it is another case
 * @param cluster what it shares with others; null where it stands for itself
 * @param weight how much it counts in its suite, above 0
 * @param repeats what became of each time it was asked, in order; at least one
 */
public record CaseProjection(
        String id, String hash, @Nullable String cluster, double weight, List<Repeat> repeats) {

    /**
     * One time a case was asked.
     *
     * @param outcome how the answer was graded
     * @param score from 0 to 1; 0 where nothing was graded
     * @param tokens all tokens that were used, at least 0; null where they are not known
     * @param picoUsd what it cost, in 10<sup>-12</sup> USD, at least 0; null where that is not known
     */
    public record Repeat(
            CaseOutcome outcome,
            double score,
            @Nullable Long tokens,
            @Nullable Long picoUsd) {
        public Repeat {
            if (!(score >= 0 && score <= 1) || (tokens != null && tokens < 0) || (picoUsd != null && picoUsd < 0)) {
                throw new IllegalArgumentException(
                        "no repeat with score " + score + ", " + tokens + " tokens and " + picoUsd + " pico-USD");
            }
        }

        /** A time of which the cost is not known. */
        public Repeat(CaseOutcome outcome, double score, @Nullable Long tokens) {
            this(outcome, score, tokens, null);
        }
    }

    public CaseProjection {
        Names.require("case", id);
        Names.require("hash", hash);
        repeats = List.copyOf(repeats);
        if (repeats.isEmpty() || !(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("case " + id + " has weight " + weight + " and " + repeats.size()
                    + " repeats; both must be above 0");
        }
    }

    /** Whether an answer was delivered to any of its repeats. */
    public boolean answered() {
        return repeats.stream().anyMatch(r -> r.outcome().isQuality());
    }

    /** The share of its repeats that were right, of those that say something of quality; empty where none does. */
    public OptionalDouble rightShare() {
        return repeats.stream()
                .filter(r -> r.outcome().isQuality())
                .mapToDouble(r -> r.outcome() == CaseOutcome.CORRECT ? 1 : 0)
                .average();
    }

    /** The tokens of all its repeats; empty where those of any are not known. */
    public OptionalLong tokens() {
        return sum(Repeat::tokens);
    }

    /** What all its repeats cost, in pico-USD; empty where that of any is not known. */
    public OptionalLong picoUsd() {
        return sum(Repeat::picoUsd);
    }

    private OptionalLong sum(Function<Repeat, @Nullable Long> part) {
        List<Long> known = repeats.stream().map(part).filter(Objects::nonNull).toList();
        return known.size() == repeats.size()
                ? OptionalLong.of(known.stream().mapToLong(Long::longValue).sum())
                : OptionalLong.empty();
    }
}
