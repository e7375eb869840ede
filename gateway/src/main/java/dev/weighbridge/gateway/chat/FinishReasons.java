package dev.weighbridge.gateway.chat;

import dev.weighbridge.gateway.exchange.Finish.Reason;
import java.util.Locale;

/** Finish reasons as servers spell them, in any case (J09). */
final class FinishReasons {
    private FinishReasons() {}

    static Reason of(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "stop", "eos", "eos_token", "end_turn", "stop_sequence" -> Reason.STOP;
            case "length", "max_tokens", "max_output_tokens", "model_length" -> Reason.LENGTH;
            case "tool_calls", "tool_use", "function_call" -> Reason.TOOL_CALLS;
            case "content_filter", "safety", "refusal" -> Reason.CONTENT_FILTER;
            case "error" -> Reason.ERROR;
            default -> Reason.OTHER;
        };
    }
}
