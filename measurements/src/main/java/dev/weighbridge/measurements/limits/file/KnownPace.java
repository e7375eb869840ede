package dev.weighbridge.measurements.limits.file;

import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.limits.strategy.Advisor;
import dev.weighbridge.measurements.limits.strategy.Assumptions;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The load that stays under limits that were found, with the calls that are to be made.
 *
 * @param safe the load; null where none is known
 * @param tokensPerCall how many tokens each of the calls has at most; null where that does not matter
 */
public record KnownPace(@Nullable SafeLoad safe, @Nullable Long tokensPerCall) {
    /** The same findings are to give the same pace. */
    private static final long SEED = 1;

    /**
     * That of the advice, or, where tokens are limited, one that is computed anew.
     *
     * @param longest how many tokens the longest of the calls has; asked only where that matters, 0 for no calls
     */
    public static KnownPace of(TargetLimits limits, LongSupplier longest) {
        SafeLoad advised = limits.advice().safe();
        if (!Advisor.countsTokens(limits.finding(), limits.tokens())) {
            return new KnownPace(positive(advised), null);
        }
        long tokens = Math.max(1, longest.getAsLong());
        Optional<SafeLoad> anew = Advisor.safe(limits.finding(), limits.tokens(), Assumptions.usual(tokens), SEED);
        return new KnownPace(anew.orElse(null), tokens);
    }

    private static @Nullable SafeLoad positive(@Nullable SafeLoad advised) {
        return advised != null && advised.perSecond() > 0 ? advised : null;
    }

    /** Whether one call alone is more than a limit of tokens holds. */
    public boolean tooLong() {
        return safe == null && tokensPerCall != null;
    }

    /** What it holds for and where it is from, as the end of a sentence. */
    public String inWords() {
        return tokensPerCall == null
                ? ", by the limit last found"
                : " (calls of at most " + tokensPerCall + " tokens), by the limits last found";
    }
}
