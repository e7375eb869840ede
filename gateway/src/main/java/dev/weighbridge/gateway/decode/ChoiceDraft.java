package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.json.WellFormed;
import java.util.List;
import java.util.Set;

/** One choice as far as it has come. Not thread-safe. */
public final class ChoiceDraft {
    private final int index;
    private final Set<Note> notes;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final ToolCallDrafts toolCalls = new ToolCallDrafts();
    private Finish finish = Finish.NONE;

    ChoiceDraft(int index, Set<Note> notes) {
        this.index = index;
        this.notes = notes;
    }

    int index() {
        return index;
    }

    /** Its tool calls so far. */
    public ToolCallDrafts toolCalls() {
        return toolCalls;
    }

    /** Appends visible text. */
    public void content(String text) {
        noteIfLate(text);
        content.append(text);
    }

    /** Appends reasoning. */
    public void reasoning(String text) {
        reasoning.append(text);
    }

    /** Appends a refusal. */
    public void refusal(String text) {
        refusal.append(text);
    }

    /** Takes why it ended; the first one holds (J10). */
    public void finish(Finish given) {
        if (finish.seen()) {
            notes.add(Note.FINISH_REPEATED);
        } else {
            finish = given;
        }
    }

    boolean finished() {
        return finish.seen();
    }

    boolean saidSomething() {
        return !content.isEmpty() || !reasoning.isEmpty() || !refusal.isEmpty() || !toolCalls.isEmpty();
    }

    Choice read() {
        List<ToolCall> calls = toolCalls.read();
        return new Choice(index, text(content), text(reasoning), text(refusal), calls, finish(calls));
    }

    private static String text(StringBuilder parts) {
        return WellFormed.text(parts.toString());
    }

    /** Some servers say stop where they mean that tools are to be called (J33). */
    private Finish finish(List<ToolCall> calls) {
        if (finish.reason() == Finish.Reason.STOP && !calls.isEmpty()) {
            notes.add(Note.FINISH_STOP_WITH_TOOL_CALLS);
            return new Finish(Finish.Reason.TOOL_CALLS, finish.raw());
        }
        return finish;
    }

    private void noteIfLate(String text) {
        if (finish.seen() && !text.isEmpty()) {
            notes.add(Note.CONTENT_AFTER_FINISH);
        }
    }
}
