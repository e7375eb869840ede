package dev.weighbridge.gateway.provider;

import org.jspecify.annotations.Nullable;

/**
 * How many requests a target may be asked.
 *
 * @param perDay in a day, above 0; null where unknown
 * @param perMinute in a minute, above 0; null where unknown
 * @param source who says so, for a sentence: {@code OpenRouter's free tier gives 50 a day}
 */
public record RequestQuota(@Nullable Long perDay, @Nullable Long perMinute, String source) {

    public RequestQuota {
        if ((perDay != null && perDay < 1) || (perMinute != null && perMinute < 1)) {
            throw new IllegalArgumentException("no quota of " + perDay + " a day and " + perMinute + " a minute");
        }
    }
}
