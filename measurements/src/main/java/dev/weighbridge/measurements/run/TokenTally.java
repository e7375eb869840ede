package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.token.TokenCounter;
import java.util.HashMap;
import java.util.Map;

/** Counts the tokens of exchanges in one vocabulary; prompts, which recur, are counted once. Used by one thread. */
final class TokenTally {
    private static final int PROMPTS_KEPT = 10_000;

    private final TokenCounter counter;
    private final Map<String, Integer> prompts = new HashMap<>();

    TokenTally(TokenCounter counter) {
        this.counter = counter;
    }

    LocalCounts count(String prompt, Exchange exchange) {
        int completion = exchange.choices().stream().mapToInt(this::count).sum();
        String first = exchange.firstTokenText();
        int firstEvent = first.isEmpty() ? 0 : Math.max(1, counter.count(first));
        int reasoning = exchange.choices().stream()
                .mapToInt(choice -> counter.count(choice.reasoning()))
                .sum();
        return new LocalCounts(counter.encoding(), promptTokens(prompt), completion, firstEvent, reasoning);
    }

    private int count(Choice choice) {
        int calls = choice.toolCalls().stream().mapToInt(this::count).sum();
        return counter.count(choice.content())
                + counter.count(choice.reasoning())
                + counter.count(choice.refusal())
                + calls;
    }

    private int count(ToolCall call) {
        return counter.count(call.name()) + counter.count(call.arguments());
    }

    private int promptTokens(String prompt) {
        if (prompts.size() >= PROMPTS_KEPT) {
            prompts.clear();
        }
        return prompts.computeIfAbsent(prompt, counter::count);
    }
}
