package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What kind of limit it is, without its numbers.
 *
 * @param parts one for each limit that was found at work, the one of the shorter time first; at least one
 */
public record LimiterKind(List<Part> parts) {

    /**
     * One limit.
     *
     * @param family how it counts
     * @param inTokens whether it counts tokens instead of requests
     * @param countsRejected whether rejected requests count
     * @param penalised whether a breach is followed by a time in which nothing is admitted
     */
    public record Part(Family family, boolean inTokens, boolean countsRejected, boolean penalised) {
        public Part {
            requireNonNull(family, "family is null");
        }

        /** A limit of requests without further ado. */
        public static Part of(Family family) {
            return new Part(family, false, false, false);
        }

        /** The words for it, e.g. {@code sliding window log, counting rejected requests}. */
        public String words() {
            return (inTokens ? "tokens: " : "")
                    + family.words()
                    + (countsRejected ? ", counting rejected requests" : "")
                    + (penalised ? ", with a penalty after a breach" : "");
        }
    }

    public LimiterKind {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a kind without a part; a limit is one at least");
        }
    }

    /** A single limit of requests. */
    public static LimiterKind of(Family family) {
        return new LimiterKind(List.of(Part.of(family)));
    }

    /** The words for it. */
    public String words() {
        return String.join("; and ", parts.stream().map(Part::words).toList());
    }
}
