package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what to do under a limit. Pure. */
public final class Advisor {
    private Advisor() {}

    /** The advice that follows from a finding where no limit of tokens was found beside it. */
    public static Advice advise(LimitFinding finding, Assumptions assumptions, long seed) {
        return advise(finding, null, assumptions, seed);
    }

    /**
     * The advice that follows from findings: from limiters drawn from what they say of the kind and its numbers, of
     * which all but one in a hundred must admit the safe load. The same seed gives the same advice. Where no limit was
     * seen there is none; where a call has more tokens than the limit no load is safe, but the strategies are replayed.
     *
     * @param tokens what was found of a limit of tokens; null where none was looked for
     */
    public static Advice advise(
            LimitFinding finding, @Nullable TokenFinding tokens, Assumptions assumptions, long seed) {
        Limits limits = Limits.of(finding, tokens);
        Optional<Candidate> best = limits.best();
        if (best.isEmpty()) {
            return new Advice(null, assumptions.calls(), List.of(), "", assumptions.workers());
        }
        List<Possible> possible = limits.draw(assumptions.tokensPerCall(), seed);
        Optional<SafeLoad> safe = SafeLoads.under(possible, assumptions);
        String snippet = safe.map(load -> Snippet.python(load, best.get())).orElse("");
        return new Advice(
                safe.orElse(null),
                assumptions.calls(),
                Strategies.replay(possible, safe, assumptions, seed),
                snippet,
                assumptions.workers(),
                limits.countTokens() ? assumptions.tokensPerCall() : null);
    }

    /** The safe load of the advice alone, which is found much faster. */
    public static Optional<SafeLoad> safe(
            LimitFinding finding, @Nullable TokenFinding tokens, Assumptions assumptions, long seed) {
        Limits limits = Limits.of(finding, tokens);
        return limits.best()
                .flatMap(best -> SafeLoads.under(limits.draw(assumptions.tokensPerCall(), seed), assumptions));
    }

    /** Whether it matters to the advice how many tokens a call has. */
    public static boolean countsTokens(LimitFinding finding, @Nullable TokenFinding tokens) {
        return Limits.of(finding, tokens).countTokens();
    }
}
