package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.provider.RequestQuota;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of one target beside its quota.
 *
 * @param target the target's name
 * @param requests how many requests are planned
 * @param quota how many it may be asked
 * @param leftToday how many of a day's are left today; null where unknown, which is taken for all of them
 */
public record QuotaNeed(
        String target,
        long requests,
        RequestQuota quota,
        @Nullable Long leftToday) {

    /** How many days it takes, at least 1. */
    public long days() {
        if (quota.perDay() == null) {
            return 1;
        }
        long today = leftToday == null ? quota.perDay() : leftToday;
        return 1 + ceil(Math.max(0, requests - today), quota.perDay());
    }

    /** How many minutes of asking it takes; 0 where nothing is known of a minute. */
    public long minutes() {
        return quota.perMinute() == null ? 0 : ceil(requests, quota.perMinute());
    }

    /** Whether one day is not enough. */
    public boolean exceeded() {
        return days() > 1;
    }

    /** {@code free needs 840 requests; OpenRouter's free tier gives 50 a day and 20 a minute: 17 days, 42 minutes}. */
    public String words() {
        String left = leftToday == null ? "" : " (" + leftToday + " left today)";
        String perDay = quota.perDay() == null ? "" : quota.perDay() + " a day" + left;
        String perMinute = quota.perMinute() == null ? "" : quota.perMinute() + " a minute";
        String both = perDay + (perDay.isEmpty() || perMinute.isEmpty() ? "" : " and ") + perMinute;
        return target + " needs " + requests + " requests; " + quota.source() + " gives "
                + (both.isEmpty() ? "as many as are asked" : both) + ": " + (exceeded() ? days() + " days" : "one day")
                + (minutes() == 0 ? "" : ", " + minutes() + " min of asking");
    }

    private static long ceil(long requests, long allowed) {
        return (requests + allowed - 1) / allowed;
    }
}
