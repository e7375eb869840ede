package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.price.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OpenRouter says of the key that asks ({@code GET /key}). What is null was not told. The key's label is left out:
 * it shows parts of the key.
 *
 * @param spending how much it may spend
 * @param used what it has spent, ever
 * @param usedToday what it has spent on this UTC day; free requests cost nothing and do not show
 * @param freeTier whether the account never bought credits
 * @param freeRequests the account's free requests of this UTC day
 * @param expires when the key ends; null also where it never does
 */
public record KeyStatus(
        Spending spending,
        @Nullable Money used,
        @Nullable Money usedToday,
        @Nullable Boolean freeTier,
        @Nullable DailyRequests freeRequests,
        @Nullable Instant expires) {

    /** How much a key may spend. */
    public sealed interface Spending {}

    /** The key itself has no limit. */
    public record Unlimited() implements Spending {}

    /**
     * The key has a limit.
     *
     * @param limit the most it may spend
     * @param remaining what of it is left, below zero where it was overspent; null where untold
     * @param reset how often it starts anew, e.g. {@code monthly}; null where never
     */
    public record Limited(
            Money limit,
            @Nullable Money remaining,
            @Nullable String reset) implements Spending {}

    /** Nothing is said of a limit. */
    public record Untold() implements Spending {}

    /** Counts of requests of one UTC day, each 0 or more; null where untold. */
    public record DailyRequests(
            @Nullable Long limit,
            @Nullable Long used,
            @Nullable Long remaining) {}

    /** The status in a body; empty where there is none in it. Never throws for what a gateway sent. */
    public static Optional<KeyStatus> read(String body) {
        return Nodes.data(body)
                .filter(data -> data.has("usage") || data.has("limit"))
                .map(KeyStatus::of);
    }

    private static KeyStatus of(JsonNode data) {
        return new KeyStatus(
                spending(data),
                Nodes.money(data.path("usage")),
                Nodes.money(data.path("usage_daily")),
                Nodes.flag(data.path("is_free_tier")),
                daily(data.path("free_model_daily_requests")),
                Nodes.instant(data.path("expires_at")));
    }

    private static Spending spending(JsonNode data) {
        if (data.path("limit").isNull()) {
            return new Unlimited();
        }
        Money limit = Nodes.money(data.path("limit"));
        return limit == null
                ? new Untold()
                : new Limited(limit, Nodes.money(data.path("limit_remaining")), Nodes.text(data.path("limit_reset")));
    }

    private static @Nullable DailyRequests daily(JsonNode node) {
        return node.isObject()
                ? new DailyRequests(
                        Nodes.count(node.path("limit")),
                        Nodes.count(node.path("used")),
                        Nodes.count(node.path("remaining")))
                : null;
    }
}
