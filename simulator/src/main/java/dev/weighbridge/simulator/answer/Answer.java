package dev.weighbridge.simulator.answer;

import dev.weighbridge.simulator.wire.Finish;
import dev.weighbridge.simulator.wire.FinishReason;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model answers.
 *
 * @param tokens its text in tokens, in order
 * @param calls the tools it calls after the text
 * @param finish why it ends
 */
public record Answer(List<String> tokens, List<ToolCall> calls, Finish finish) {
    public Answer {
        tokens = List.copyOf(tokens);
        calls = List.copyOf(calls);
    }

    /** A text that calls no tool; {@code cut} where the caller's limit ended it before its natural end. */
    public Answer(List<String> tokens, boolean cut) {
        this(tokens, List.of(), Finish.of(cut ? FinishReason.LENGTH : FinishReason.STOP));
    }

    /** An answer that only calls tools, cut where the calls have more tokens than this. */
    public static Answer calling(List<ToolCall> calls, int mostTokens) {
        int left = mostTokens;
        List<ToolCall> made = new ArrayList<>();
        for (ToolCall call : calls) {
            call.within(left).ifPresent(made::add);
            left = Math.max(0, left - call.tokens());
        }
        boolean cut = calls.stream().mapToInt(ToolCall::tokens).sum() > mostTokens;
        return new Answer(List.of(), made, Finish.of(cut ? FinishReason.LENGTH : FinishReason.TOOL_CALLS));
    }

    /** The same that ends otherwise. */
    Answer ended(Finish other) {
        return new Answer(tokens, calls, other);
    }

    /** The same without its last character, which ends as if it were whole; itself where it was cut anyway. */
    Answer lackingEnd() {
        if (cut()) {
            return this;
        }
        if (calls.isEmpty()) {
            return new Answer(Pieces.lackingEnd(tokens), calls, finish);
        }
        List<ToolCall> broken = new ArrayList<>(calls);
        ToolCall last = broken.remove(broken.size() - 1);
        broken.add(new ToolCall(last.token(), last.name(), Pieces.lackingEnd(last.fragments())));
        return new Answer(tokens, broken, finish);
    }

    /** How many tokens it has. */
    public int size() {
        return tokens.size() + calls.stream().mapToInt(ToolCall::tokens).sum();
    }

    /** The whole text. */
    public String text() {
        return String.join("", tokens);
    }

    /** Whether the caller's limit ended it before its natural end. */
    public boolean cut() {
        return finish.reason() == FinishReason.LENGTH;
    }

    /** The finish reason that chat completions have for it. */
    public String finishReason() {
        return finish.chat();
    }
}
