package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.price.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OpenRouter's ledger says of one request ({@code GET /generation}). What is null was not told. The token counts
 * are the model's own ({@code native_tokens_*}), as in a response's usage.
 *
 * @param id the response's id, {@code gen-...}
 * @param model the model that answered
 * @param provider the upstream provider that answered
 * @param promptTokens input tokens
 * @param completionTokens output tokens, those spent on reasoning among them
 * @param cachedTokens input tokens read from a cache
 * @param reasoningTokens output tokens spent on reasoning
 * @param cost what was charged
 * @param latency the gateway's own "total latency"; its schema does not say from when to when
 * @param generationTime how long the upstream generated
 * @param streamed whether the answer was streamed
 * @param cancelled whether the caller broke it off
 * @param finishReason why it ended, in OpenRouter's word
 * @param ownKey whether the upstream was paid with a key of the caller's own, not with credits
 * @param created when it was made
 */
public record Generation(
        String id,
        @Nullable String model,
        @Nullable String provider,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Long cachedTokens,
        @Nullable Long reasoningTokens,
        @Nullable Money cost,
        @Nullable Duration latency,
        @Nullable Duration generationTime,
        @Nullable Boolean streamed,
        @Nullable Boolean cancelled,
        @Nullable String finishReason,
        @Nullable Boolean ownKey,
        @Nullable Instant created) {

    /** The generation in a body; empty where there is none with an id. Never throws for what a gateway sent. */
    public static Optional<Generation> read(String body) {
        return Nodes.data(body)
                .flatMap(
                        data -> Optional.ofNullable(Nodes.text(data.path("id"))).map(id -> of(id, data)));
    }

    private static Generation of(String id, JsonNode data) {
        return new Generation(
                id,
                Nodes.text(data.path("model")),
                Nodes.text(data.path("provider_name")),
                Nodes.count(data.path("native_tokens_prompt")),
                Nodes.count(data.path("native_tokens_completion")),
                Nodes.count(data.path("native_tokens_cached")),
                Nodes.count(data.path("native_tokens_reasoning")),
                Nodes.money(data.path("total_cost")),
                Nodes.millis(data.path("latency")),
                Nodes.millis(data.path("generation_time")),
                Nodes.flag(data.path("streamed")),
                Nodes.flag(data.path("cancelled")),
                Nodes.text(data.path("finish_reason")),
                Nodes.flag(data.path("is_byok")),
                Nodes.instant(data.path("created_at")));
    }
}
