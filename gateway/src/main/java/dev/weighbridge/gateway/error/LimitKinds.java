package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which limit a rate-limit error speaks of. */
final class LimitKinds {
    private static final Pattern PER_DAY = Pattern.compile("per[- ]?day|daily");
    private static final Pattern PER_MINUTE = Pattern.compile("per[- ]?min");
    private static final Pattern CONCURRENCY = Pattern.compile("concurren|queue_exceeded|in_flight");
    /** Zhipu's code for it. */
    private static final String TOO_MANY_AT_ONCE = "1302";

    private static final Pattern TOKENS =
            Pattern.compile("tokens? per min|\\btpm\\b|input[- ]tokens|output[- ]tokens|token_quota_exceeded");
    private static final Pattern REQUESTS = Pattern.compile("per[- ]?min|requests|request_quota_exceeded");
    private static final Pattern UPSTREAM = Pattern.compile("upstream|provider returned error");

    private LimitKinds() {}

    static Limit of(Evidence evidence) {
        if (isDay(evidence)) {
            return Limit.DAY;
        } else if (Spending.isSpent(evidence) && !evidence.holds(CONCURRENCY)) {
            return Limit.QUOTA;
        } else if (evidence.holds(CONCURRENCY) || evidence.named(TOO_MANY_AT_ONCE)) {
            return Limit.CONCURRENCY;
        } else if (evidence.holds(UPSTREAM)) {
            return Limit.UPSTREAM;
        } else if (evidence.holds(TOKENS) || evidence.named("tokens")) {
            return Limit.TOKENS;
        }
        return evidence.holds(REQUESTS) ? Limit.REQUESTS : Limit.UNKNOWN;
    }

    /**
     * Whether it is a limit of the day. Errors of a minute's limit may go on to advertise a larger one of the day, so
     * that the words' first period holds; fields outside the words count where the words name none.
     */
    static boolean isDay(Evidence evidence) {
        if (Spending.isSpent(evidence)) {
            return false;
        }
        int day = at(PER_DAY, evidence.message());
        int minute = at(PER_MINUTE, evidence.message());
        return day == minute ? evidence.holds(PER_DAY) : day < minute;
    }

    private static int at(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }
}
