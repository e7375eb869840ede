package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.TokenFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The limits that hold at once.
 *
 * @param findings what was found of each, that of requests first; each has candidates
 */
record Limits(List<LimitFinding> findings) {
    /** Shares no divisor with the number of draws, and pairs likely kinds of one limit with unlikely ones of the other. */
    private static final int STRIDE = 123;

    static Limits of(LimitFinding requests, @Nullable TokenFinding tokens) {
        List<LimitFinding> findings = new ArrayList<>();
        if (!requests.candidates().isEmpty() && !same(requests, tokens)) {
            findings.add(requests);
        }
        if (tokens != null && !tokens.limit().candidates().isEmpty()) {
            findings.add(tokens.limit());
        }
        return new Limits(List.copyOf(findings));
    }

    /** Whether both are one limit; a second part of what was found of requests holds beside it all the same. */
    private static boolean same(LimitFinding requests, @Nullable TokenFinding tokens) {
        return tokens != null
                && tokens.alone()
                && requests.candidates().get(0).numbers().size() == 1;
    }

    /** The most likely kind of the first; empty where no limit was seen. */
    Optional<Candidate> best() {
        return findings.stream().findFirst().flatMap(LimitFinding::best);
    }

    boolean countTokens() {
        return findings.stream()
                .flatMap(finding -> finding.candidates().stream())
                .flatMap(candidate -> candidate.kind().parts().stream())
                .anyMatch(Part::inTokens);
    }

    /** Limiters that are all of the limits at once. */
    List<Possible> draw(long tokensPerCall, long seed) {
        List<Possible> first = Posterior.draw(findings.get(0), tokensPerCall, seed);
        return findings.size() == 1 ? first : beside(first, Posterior.draw(findings.get(1), tokensPerCall, ~seed));
    }

    private static List<Possible> beside(List<Possible> first, List<Possible> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).beside(second.get(i * STRIDE % second.size())))
                .toList();
    }
}
