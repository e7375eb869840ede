package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import java.util.Locale;

/** Finish reasons as the servers of every dialect spell them, in any case (J09, A14). */
public final class FinishReasons {
    private FinishReasons() {}

    /** The finish of a reason as sent. */
    public static Finish finish(String raw) {
        return new Finish(of(raw), raw);
    }

    private static Reason of(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "stop", "eos", "eos_token", "end_turn", "stop_sequence", "completed" -> Reason.STOP;
            case "length", "max_tokens", "max_output_tokens", "model_length", "model_context_window_exceeded" ->
                Reason.LENGTH;
            case "tool_calls", "tool_use", "function_call" -> Reason.TOOL_CALLS;
            case "content_filter", "safety", "refusal" -> Reason.CONTENT_FILTER;
            case "error" -> Reason.ERROR;
            default -> Reason.OTHER;
        };
    }
}
