package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.ledger.Ledger;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a gateway says when there is no credit. Documented at OpenRouter; assumed at the others. */
final class CreditRefusals {
    private final ErrorEnvelope envelope;

    CreditRefusals(ErrorEnvelope envelope) {
        this.envelope = envelope;
    }

    /** The error; empty where there is credit. */
    Optional<WireError> of(Ledger.Verdict verdict, OptionalInt maxTokens, Money balance, TokenPrice price) {
        return switch (verdict) {
            case GRANTED -> Optional.empty();
            case EMPTY ->
                Optional.of(error(
                        "Insufficient credits. Add more using https://openrouter.ai/credits", "openrouter_credits"));
            case KEY_LIMIT ->
                Optional.of(error("Key limit exceeded. Raise the limit of the key", "openrouter_key_limit"));
            case TOO_DEAR ->
                Optional.of(error(
                        "This request requires more credits, or fewer max_tokens. You requested up to "
                                + maxTokens.orElse(0) + " tokens, but can only afford "
                                + affordable(balance, price),
                        "openrouter_credits"));
        };
    }

    private WireError error(String message, String source) {
        return envelope == ErrorEnvelope.OPENROUTER
                ? of(message).withDetails(Map.of("limit_source", source, "error_type", "payment_required"))
                : of("Insufficient credit");
    }

    private static WireError of(String message) {
        return WireError.of(402, "insufficient_quota", "insufficient_credits", message);
    }

    private static long affordable(Money balance, TokenPrice price) {
        long each = price.outputMicroUsdPerMillion();
        return each == 0 ? 0 : balance.picoUsd() / each;
    }
}
