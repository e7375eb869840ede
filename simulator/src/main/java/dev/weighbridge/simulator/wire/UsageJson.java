package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The usage object of chat completions. */
final class UsageJson {
    private UsageJson() {}

    static ObjectNode of(ReportedUsage usage) {
        ObjectNode node = Json.object();
        node.put("prompt_tokens", usage.promptTokens());
        node.put("completion_tokens", usage.completionTokens());
        node.put("total_tokens", usage.promptTokens() + usage.completionTokens());
        if (usage.cost() != null) {
            node.put("cost", usage.cost().usd());
            node.put("is_byok", false);
        }
        node.putObject("prompt_tokens_details").put("cached_tokens", 0);
        node.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoningTokens());
        return node;
    }
}
