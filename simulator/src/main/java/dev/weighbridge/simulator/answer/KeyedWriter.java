package dev.weighbridge.simulator.answer;

import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.KeyedCall;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.wire.Finish;
import dev.weighbridge.simulator.wire.FinishReason;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Writes an answer of a known quality to a question of the answer key. Immutable.
 *
 * @param order what the answer is written to; what tools returned plays no part
 * @param callToken what the ids of tool calls begin with; empty where none may be called, so that calls are written out
 *     as text
 */
public record KeyedWriter(AnswerOrder order, Optional<String> callToken) {

    /** The answer, cut as well where the order's limit is reached first. */
    public Answer write(KeyedAnswer key, Quality quality) {
        return switch (quality) {
            case RIGHT -> of(key.right());
            case WRONG -> of(key.wrong());
            case REFUSED -> refusal();
            case TRUNCATED -> truncated(key.right());
            case BROKEN -> of(key.right()).lackingEnd();
        };
    }

    private Answer of(Content content) {
        if (content instanceof Content.Calls calls) {
            return callToken
                    .map(token -> Answer.calling(
                            made(calls.calls(), token), order.maxTokens().orElse(Integer.MAX_VALUE)))
                    .orElseGet(() -> AnswerWriter.exactly(text(calls), order));
        }
        return AnswerWriter.exactly(text(content), order);
    }

    private Answer refusal() {
        Answer words = AnswerWriter.exactly(Vocabulary.forPrompt(order.prompt()).refusal(), order);
        return words.cut() ? words : words.ended(Finish.of(FinishReason.REFUSED));
    }

    private Answer truncated(Content content) {
        int half = Math.max(1, limited(Integer.MAX_VALUE).of(content).size() / 2);
        int most = Math.min(half, order.maxTokens().orElse(half));
        return limited(most).of(content).ended(Finish.of(FinishReason.LENGTH));
    }

    private KeyedWriter limited(int most) {
        return new KeyedWriter(
                new AnswerOrder(order.model(), order.prompt(), OptionalInt.of(most), order.stops()), callToken);
    }

    private static List<ToolCall> made(List<KeyedCall> calls, String token) {
        List<ToolCall> made = new ArrayList<>();
        for (KeyedCall call : calls) {
            made.add(new ToolCall(token + made.size(), call.name(), Pieces.of(call.arguments())));
        }
        return made;
    }

    private static String text(Content content) {
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Json json) {
            return json.text();
        }
        return ((Content.Calls) content)
                .calls().stream().map(KeyedWriter::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(KeyedCall call) {
        return "{\"name\":\"" + call.name() + "\",\"arguments\":" + call.arguments() + "}";
    }
}
