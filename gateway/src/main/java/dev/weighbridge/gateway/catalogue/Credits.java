package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.price.Money;
import java.util.Optional;

/**
 * An OpenRouter account's credits ({@code GET /credits}, for management keys only).
 *
 * @param bought all that was ever bought
 * @param used all that was ever used
 */
public record Credits(Money bought, Money used) {

    /** What is left, below zero where more was used than bought. */
    public Money left() {
        return bought.minus(used);
    }

    /** The credits in a body; empty where both amounts are not in it. Never throws for what a gateway sent. */
    public static Optional<Credits> read(String body) {
        return Nodes.data(body).flatMap(Credits::of);
    }

    private static Optional<Credits> of(JsonNode data) {
        Money bought = Nodes.money(data.path("total_credits"));
        Money used = Nodes.money(data.path("total_usage"));
        return bought == null || used == null ? Optional.empty() : Optional.of(new Credits(bought, used));
    }
}
