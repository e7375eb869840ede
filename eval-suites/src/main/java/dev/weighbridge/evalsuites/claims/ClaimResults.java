package dev.weighbridge.evalsuites.claims;

import java.util.List;

/**
 * What came of all claims of one provider.
 *
 * @param provider whose claims they are
 * @param source where the provider says so
 * @param simulated whether the calls went to the simulator
 * @param results one for each claim, in the suite's order
 */
public record ClaimResults(String provider, String source, boolean simulated, List<ClaimResult> results) {

    public ClaimResults {
        results = List.copyOf(results);
    }

    /** How many came to this verdict. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
