package dev.weighbridge.evalsuites.claims;

import java.util.List;

/**
 * What came of one claim.
 *
 * @param id the claim's id
 * @param words what is claimed
 * @param verdict what it came to
 * @param because what was seen, a line for each check
 * @param evidence the ids of the exchanges the verdict rests on
 * @param requests how many requests its calls came to
 * @param byHand what a person can look at on the provider's pages
 */
public record ClaimResult(
        String id,
        String words,
        Verdict verdict,
        List<String> because,
        List<String> evidence,
        int requests,
        List<String> byHand) {

    public ClaimResult {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
        byHand = List.copyOf(byHand);
    }
}
