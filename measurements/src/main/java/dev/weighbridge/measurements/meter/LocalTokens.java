package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.token.TokenCounter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens of one probe as they are counted here.
 *
 * @param inputs tokens of its messages by encoding, without what a chat template adds
 * @param output tokens of the text of its answer, in the first encoding
 * @param reasoning tokens of the reasoning that came with it, in the first encoding
 */
record LocalTokens(Map<String, Integer> inputs, int output, int reasoning) {
    /** The vocabulary that everything is measured against. */
    static final TokenCounter FIRST = TokenCounter.o200k();

    private static final TokenCounter SECOND = TokenCounter.cl100k();

    static LocalTokens of(MeterProbe probe, Exchange exchange) {
        Map<String, Integer> input = new LinkedHashMap<>();
        for (TokenCounter counter : new TokenCounter[] {FIRST, SECOND}) {
            input.put(counter.encoding(), counter.count(probe.text()));
        }
        return new LocalTokens(input, output(exchange), reasoning(exchange));
    }

    private static int output(Exchange exchange) {
        return exchange.choices().stream().mapToInt(LocalTokens::output).sum();
    }

    private static int output(Choice choice) {
        int calls = choice.toolCalls().stream()
                .mapToInt(call -> FIRST.count(call.name()) + FIRST.count(call.arguments()))
                .sum();
        return FIRST.count(choice.content()) + FIRST.count(choice.refusal()) + calls;
    }

    private static int reasoning(Exchange exchange) {
        return exchange.choices().stream()
                .mapToInt(choice -> FIRST.count(choice.reasoning()))
                .sum();
    }

    int input(String encoding) {
        return inputs.getOrDefault(encoding, 0);
    }

    int input() {
        return input(FIRST.encoding());
    }
}
