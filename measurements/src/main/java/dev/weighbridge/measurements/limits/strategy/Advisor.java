package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import java.util.Optional;

/** Says what to do under a limit. Pure. */
public final class Advisor {
    private Advisor() {}

    /**
     * The advice that follows from a finding: from limiters drawn from what it says of the kind and its numbers, of
     * which all but one in a hundred must admit the safe load. The same seed gives the same advice. Where no limit was
     * seen there is none; where a call has more tokens than the limit no load is safe, but the strategies are replayed.
     */
    public static Advice advise(LimitFinding finding, Assumptions assumptions, long seed) {
        Optional<Candidate> best = finding.best();
        if (best.isEmpty()) {
            return new Advice(null, assumptions.calls(), List.of(), "", assumptions.workers());
        }
        List<Possible> possible = Posterior.draw(finding, assumptions.tokensPerCall(), seed);
        Optional<SafeLoad> safe = SafeLoads.under(possible, assumptions);
        String snippet = safe.map(load -> Snippet.python(load, best.get())).orElse("");
        return new Advice(
                safe.orElse(null),
                assumptions.calls(),
                Strategies.replay(possible, safe, assumptions, seed),
                snippet,
                assumptions.workers());
    }
}
