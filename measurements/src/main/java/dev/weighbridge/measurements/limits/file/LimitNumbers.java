package dev.weighbridge.measurements.limits.file;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.TokenFinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of a limit in words, each with its interval where it has one. */
final class LimitNumbers {
    private static final int DIGITS = 3;

    private LimitNumbers() {}

    /** Those of every part, e.g. {@code 20 requests per 60.1 s (59.8 to 60.3)}. */
    static String inWords(Candidate candidate) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < candidate.numbers().size(); i++) {
            parts.add(
                    inWords(candidate.kind().parts().get(i), candidate.numbers().get(i)));
        }
        return String.join(" and ", parts);
    }

    /** What was found of a limit of tokens, and with how many requests. */
    static String inWords(TokenFinding tokens) {
        LimitFinding limit = tokens.limit();
        String found = limit.best()
                .map(best -> inWords(best) + "; " + best.kind().words() + ", " + sure(best.probability())
                        + (tokens.alone() ? "; it is what the smallest requests were rejected for as well" : ""))
                .orElseGet(() -> none(tokens));
        String open = limit.openQuestion() == null ? "" : "; open: " + limit.openQuestion();
        return found + "; " + inWords(limit.reach()) + open;
    }

    /** Where nothing was let through nothing is known, which is not that there is no limit. */
    private static String none(TokenFinding tokens) {
        String stopped = tokens.limit().stopped();
        return tokens.tokens() == 0
                ? "not known: " + stopped
                : "no limit found, " + tokens.tokens() + " let through in " + plain(tokens.seconds()) + " s; "
                        + stopped;
    }

    /** How many requests, and how long they took. */
    static String inWords(LimitFinding.Reach reach) {
        return reach.requests() + " requests in " + plain(reach.seconds()) + " s";
    }

    /** Nothing that was inferred is wholly sure. */
    static String sure(double probability) {
        return probability > 0.99
                ? "more than 99 % sure"
                : String.format(Locale.ROOT, "%.0f %% sure", Math.floor(100 * probability));
    }

    private static String inWords(Part part, Numbers numbers) {
        String unit = part.inTokens() ? "tokens" : "requests";
        String capacity = inWords(numbers.capacity());
        String limit = switch (part.family()) {
            case CONCURRENCY -> capacity + " " + unit + " at once";
            case QUEUE -> capacity + " " + unit + " in the queue, served at " + perSecond(numbers);
            case TOKEN_BUCKET -> "bursts of " + capacity + " " + unit + ", then " + perSecond(numbers);
            case INTERVAL_BUCKET ->
                "bursts of " + capacity + " " + unit + ", then " + inWords(numbers.refill()) + " per "
                        + seconds(numbers.windowSeconds());
            default -> capacity + " " + unit + " per " + seconds(numbers.windowSeconds());
        };
        return limit
                + (numbers.penaltySeconds() == null
                        ? ""
                        : ", none for " + seconds(numbers.penaltySeconds()) + " after a breach");
    }

    private static String perSecond(Numbers numbers) {
        Estimate rate = numbers.perSecond();
        return rate == null ? "an unknown rate" : plain(rate.value()) + " a second" + interval(rate);
    }

    /** {@code 20}, or {@code 60.1 (59.8 to 60.3)}. */
    static String inWords(@Nullable Estimate estimate) {
        if (estimate == null) {
            return "unknown";
        }
        String value = plain(estimate.value());
        return value + interval(estimate);
    }

    private static String interval(Estimate estimate) {
        return estimate.exact() ? "" : " (" + plain(estimate.low()) + " to " + plain(estimate.high()) + ")";
    }

    private static String seconds(@Nullable Estimate estimate) {
        return estimate == null ? "unknown s" : plain(estimate.value()) + " s" + interval(estimate);
    }

    /** Whole numbers whole, others to three digits. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "no bound";
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        BigDecimal decimal = BigDecimal.valueOf(number);
        return (whole ? decimal : decimal.round(new MathContext(DIGITS)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
