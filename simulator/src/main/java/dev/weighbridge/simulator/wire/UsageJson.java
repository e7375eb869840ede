package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The usage object of chat completions. */
final class UsageJson {
    private UsageJson() {}

    static ObjectNode of(ReportedUsage usage) {
        UsageForm form = usage.form();
        ObjectNode node = Json.object();
        put(node, "prompt_tokens", usage.promptTokens(), form);
        put(node, "completion_tokens", usage.completionTokens(), form);
        if (form != UsageForm.WITHOUT_TOTAL) {
            put(node, "total_tokens", usage.promptTokens() + usage.completionTokens(), form);
        }
        if (usage.cost() != null) {
            node.put("cost", usage.cost().usd());
            node.put("is_byok", false);
        }
        put(node.putObject("prompt_tokens_details"), "cached_tokens", usage.cachedTokens(), form);
        put(node.putObject("completion_tokens_details"), "reasoning_tokens", usage.reasoningTokens(), form);
        return node;
    }

    static void put(ObjectNode node, String name, int tokens, UsageForm form) {
        switch (form) {
            case STRINGS -> node.put(name, Integer.toString(tokens));
            case FLOATS -> node.put(name, BigDecimal.valueOf(10L * tokens, 1));
            default -> node.put(name, form.of(tokens));
        }
    }
}
