package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says of a day's limit, which is read and never found by using it up. Of what is known to be left a quarter
 * may be spent.
 */
final class Daily {
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int SHARE = 4;

    private final Map<String, String> sentences = new LinkedHashMap<>();
    private long most = Long.MAX_VALUE;
    private @Nullable Long requests;
    private @Nullable String usedUp;

    /** What the gateway said of the key before anything was sent. */
    void told(@Nullable Long limit, @Nullable Long remaining) {
        if (limit != null || remaining != null) {
            sentences.put(
                    "key", "What the gateway says of the key: " + amount(limit, "free requests", remaining) + ".");
        }
        requests = limit;
        left(remaining, 0);
    }

    /** Takes what a response says; {@code sent} counts the requests so far, this one among them. */
    void answered(Exchange exchange, int sent) {
        exchange.limits().map(RateLimits::allowances).orElse(List.of()).stream()
                .filter(allowance -> allowance.windowSeconds() != null && allowance.windowSeconds() >= DAY_SECONDS)
                .forEach(allowance -> read(allowance, sent));
        if (exchange.outcome() instanceof Outcome.RateLimited limited && ofDay(limited.limit())) {
            usedUp = "the gateway says that the day's allowance is used up";
            sentences.put(
                    "refusal",
                    "A request was refused for the day: " + limited.error().message());
        }
    }

    private void read(Allowance allowance, int sent) {
        boolean requests = allowance.unit() == Allowance.Unit.REQUESTS;
        String unit = requests ? "requests" : "tokens";
        sentences.putIfAbsent(
                "header " + allowance.name() + allowance.unit(),
                "What the headers say: " + amount(allowance.limit(), unit, allowance.remaining()) + ".");
        if (requests) {
            left(allowance.remaining(), sent);
        }
    }

    private void left(@Nullable Long remaining, int sent) {
        if (remaining != null && remaining >= 0) {
            most = Math.min(most, (remaining + sent) / SHARE);
        }
    }

    private static String amount(@Nullable Long limit, String unit, @Nullable Long remaining) {
        String of = limit == null ? "a number of " + unit + " a day" : limit + " " + unit + " a day";
        return of + (remaining == null ? "" : ", " + remaining + " left when first read");
    }

    private static boolean ofDay(Limit limit) {
        return limit == Limit.DAY || limit == Limit.QUOTA;
    }

    /** The most requests that may be sent in all. */
    long most() {
        return most;
    }

    /** Why nothing more may be sent after so many requests; empty where more may. */
    Optional<String> veto(int sent) {
        return usedUp == null && sent >= most
                ? Optional.of("a quarter of what is left of the day is spent")
                : Optional.ofNullable(usedUp);
    }

    /** How many requests a day the gateway says of the key; null where it does not say. */
    @Nullable
    Long requests() {
        return requests;
    }

    /** What was said, in sentences. */
    List<String> sentences() {
        return new ArrayList<>(sentences.values());
    }
}
