package dev.weighbridge.measurements.limits.honesty;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway said of its limits, held against what it did.
 *
 * @param statements one for each header, field or phrase that speaks of a limit, and for those that are missing
 * @param saidKinds how many rejections named which kind of limit
 * @param rejections how many requests were rejected
 * @param insideOk how many of the rejections stood inside a 200
 */
public record Honesty(List<Statement> statements, Map<Outcome.Limit, Integer> saidKinds, int rejections, int insideOk) {

    /** What became of a statement. */
    public enum Verdict {
        /** It holds. */
        TRUE,
        /** It names a later time, or a smaller number, than the truth: who obeys waits too long. */
        LATE,
        /** It names an earlier time, or a larger number, than the truth: who obeys is rejected. */
        EARLY,
        /** It is not there. */
        ABSENT,
        /** It cannot be meant: unreadable, absurd, or contradicting itself. */
        NONSENSE,
        /** It was said, but nothing happened that would prove or disprove it. */
        UNTESTED
    }

    /**
     * One thing that was said.
     *
     * @param name the header or place, e.g. {@code retry-after}, {@code x-ratelimit-remaining-requests}
     * @param verdict what became of it
     * @param checks how many times it could be held against what happened
     * @param medianErrorSeconds by how much it was wrong at the median, positive for too late; null for no times
     * @param finding the verdict in a sentence with its numbers
     * @param exchangeIds the exchanges that show it
     */
    public record Statement(
            String name,
            Verdict verdict,
            int checks,
            @Nullable Double medianErrorSeconds,
            String finding,
            List<String> exchangeIds) {
        public Statement {
            requireNonNull(verdict, "verdict is null");
            exchangeIds = List.copyOf(exchangeIds);
        }
    }

    public Honesty {
        statements = List.copyOf(statements);
        saidKinds = Map.copyOf(saidKinds);
    }
}
