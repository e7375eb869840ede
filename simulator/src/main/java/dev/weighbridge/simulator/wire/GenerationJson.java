package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.simulator.ledger.Generation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The body of {@code GET /generation}, as OpenRouter documents it. */
public final class GenerationJson {
    private GenerationJson() {}

    /** What is known of one answer; times in milliseconds, money in dollars. */
    public static byte[] of(Generation generation) {
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data")
                .put("id", generation.id())
                .putNull("upstream_id")
                .put("api_type", "completions")
                .put("model", generation.model())
                .put("provider_name", generation.provider())
                .put("created_at", generation.createdAt().toString())
                .put("streamed", generation.streamed())
                .put("cancelled", generation.cancelled())
                .put("finish_reason", generation.finishReason())
                .put("native_finish_reason", generation.finishReason())
                .put("is_byok", false);
        times(data, generation);
        tokens(data, generation);
        money(data, generation);
        return Json.bytes(body);
    }

    private static void times(ObjectNode data, Generation generation) {
        data.put("latency", millis(generation.latency()))
                .put("generation_time", millis(generation.generationTime()))
                .putNull("moderation_latency");
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toMillis());
    }

    private static void tokens(ObjectNode data, Generation generation) {
        data.put("tokens_prompt", generation.promptTokens())
                .put("tokens_completion", generation.completionTokens())
                .put("native_tokens_prompt", generation.nativePromptTokens())
                .put("native_tokens_completion", generation.nativeCompletionTokens())
                .put("native_tokens_reasoning", generation.nativeReasoningTokens())
                .put("native_tokens_cached", generation.nativeCachedTokens());
    }

    private static void money(ObjectNode data, Generation generation) {
        data.put("total_cost", generation.cost().usd())
                .put("usage", generation.cost().usd())
                .putNull("upstream_inference_cost")
                .putNull("cache_discount");
    }
}
