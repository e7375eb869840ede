package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.reports.text.Durations;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The numbers of limits in words, with their intervals or without. */
public final class LimitWords {
    private static final double NEARLY_WHOLE = 1e-9;
    private static final long MOST_SECONDS = 120;

    private final boolean intervals;

    private LimitWords(boolean intervals) {
        this.intervals = intervals;
    }

    /** Words in which each number that is not known exactly has its interval in brackets. */
    public static LimitWords withIntervals() {
        return new LimitWords(true);
    }

    /** Words with the best guesses alone. */
    public static LimitWords plain() {
        return new LimitWords(false);
    }

    /** Everything that is known of a candidate: its numbers and how it counts, for each of its limits. */
    public String candidate(Candidate candidate) {
        List<String> limits = new ArrayList<>();
        List<Part> parts = candidate.kind().parts();
        for (int i = 0; i < parts.size(); i++) {
            limits.add(limit(parts.get(i), candidate.numbers().get(i)));
        }
        return String.join("; and ", limits);
    }

    private String limit(Part part, Candidate.Numbers numbers) {
        StringBuilder words = new StringBuilder(amount(part, numbers))
                .append(", ")
                .append(part.family().words());
        if (part.countsRejected()) {
            words.append(", rejected requests count too");
        }
        if (part.penalised()) {
            words.append(", nothing for ")
                    .append(duration(numbers.penaltySeconds()))
                    .append(" after a breach");
        }
        return words.toString();
    }

    /** How much one limit lets through: {@code 20 requests per 60.0 s (59.8 to 60.3)}. */
    public String amount(Part part, Candidate.Numbers numbers) {
        String most = count(numbers.capacity()) + " " + unit(part, numbers.capacity());
        return switch (part.family()) {
            case FIXED_WINDOW, FIRST_REQUEST_WINDOW, SLIDING_LOG, SLIDING_COUNTER ->
                most + " per " + duration(numbers.windowSeconds());
            case TOKEN_BUCKET -> "a burst of " + most + ", then " + rate(numbers.perSecond());
            case INTERVAL_BUCKET ->
                "a burst of " + most + ", then " + more(numbers) + " every " + duration(numbers.windowSeconds());
            case CONCURRENCY -> most + " at once";
            case QUEUE -> rate(numbers.perSecond()) + ", " + most + " waiting or being served";
        };
    }

    /** What a limit counts, in the plural. */
    public static String unit(Part part) {
        return part.inTokens() ? "tokens" : "requests";
    }

    private static String unit(Part part, Estimate count) {
        String many = unit(part);
        return count.exact() && count.value() == 1 ? many.substring(0, many.length() - 1) : many;
    }

    private String more(Candidate.Numbers numbers) {
        Estimate refill = numbers.refill();
        return refill == null ? "more" : count(refill) + " more";
    }

    /** A rate a second; what is slower as the time for one. */
    private String rate(@Nullable Estimate perSecond) {
        if (perSecond == null) {
            return "at an unknown rate";
        }
        return perSecond.value() >= 1
                ? spelled(perSecond, Numbers::estimate, "") + " a second"
                : "one every " + duration(inverse(perSecond));
    }

    private static Estimate inverse(Estimate rate) {
        return new Estimate(1 / rate.value(), 1 / rate.high(), 1 / rate.low());
    }

    private String duration(@Nullable Estimate seconds) {
        if (seconds == null) {
            return "an unknown time";
        }
        return seconds.value() < MOST_SECONDS
                ? spelled(seconds, Numbers::estimate, Numbers.THIN + "s")
                : spelled(seconds, Durations::ofSeconds, "");
    }

    private String count(Estimate count) {
        return spelled(count, LimitWords::whole, "");
    }

    /** A whole number with all its digits, another with three. */
    public static String whole(double value) {
        return Math.abs(value - Math.rint(value)) < NEARLY_WHOLE
                ? Numbers.count(Math.round(value))
                : Numbers.estimate(value);
    }

    /** The interval of an estimate: {@code 59.8 to 60.3}; empty where no digit shown is in doubt. */
    public static String interval(Estimate estimate, DoubleFunction<String> spelling) {
        String low = spelling.apply(estimate.low());
        String high = spelling.apply(estimate.high());
        return low.equals(high) ? "" : low + " to " + high;
    }

    private String spelled(Estimate estimate, DoubleFunction<String> spelling, String unit) {
        String interval = intervals ? interval(estimate, spelling) : "";
        String value = spelling.apply(estimate.value()) + unit;
        return interval.isEmpty() ? value : value + " (" + interval + ")";
    }
}
