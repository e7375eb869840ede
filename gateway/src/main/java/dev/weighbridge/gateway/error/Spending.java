package dev.weighbridge.gateway.error;

import java.util.Set;
import java.util.regex.Pattern;

/** Errors that only money, or a new period, ends (E21, E23). */
final class Spending {
    private static final Set<Integer> STATUSES = Set.of(Evidence.NO_STATUS, 400, 401, 403, 429);
    private static final Pattern WORDS = Pattern.compile("insufficient (?:credit|balance|funds|quota)|out of credits"
            + "|credit balance is too low|spend(?:ing)? (?:limit|cap)|specified api usage limit");
    private static final Pattern CURRENT_QUOTA = Pattern.compile("exceeded your current quota");
    private static final Pattern NONE_AT_ALL = Pattern.compile("\\blimit: 0(?!\\.?\\d)|\"quotavalue\":\"0\"");

    private Spending() {}

    static boolean isSpent(Evidence evidence) {
        return evidence.status() == 402
                || ErrorNames.meanSpent(evidence)
                || (evidence.statusIn(STATUSES) && (evidence.says(WORDS) || isQuota(evidence)));
    }

    /** A limit of zero is never lifted. */
    static boolean isNoQuota(Evidence evidence) {
        return evidence.holds(NONE_AT_ALL);
    }

    /** Gemini words a limit of minutes as OpenAI words an empty account; only a limit of 0 tells. */
    private static boolean isQuota(Evidence evidence) {
        return isNoQuota(evidence) || (evidence.says(CURRENT_QUOTA) && !evidence.named("resource_exhausted"));
    }
}
