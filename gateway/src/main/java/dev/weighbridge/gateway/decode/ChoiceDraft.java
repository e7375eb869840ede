package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.List;
import java.util.Set;

/** One choice as far as it has come. Not thread-safe. */
public final class ChoiceDraft {
    private final int index;
    private final Set<Note> notes;
    private final BlockText content = new BlockText();
    private final BlockText reasoning = new BlockText();
    private final BlockText refusal = new BlockText();
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
        content(0, text);
    }

    /** Appends visible text to one of several blocks, which are read in the order of their numbers. */
    public void content(int block, String text) {
        noteIfLate(text);
        content.append(block, text);
    }

    /** Takes the text of a block as its end repeats it, which holds where it differs (R07). */
    public void wholeContent(int block, String text) {
        if (!content.block(block).equals(text)) {
            notes.add(Note.DONE_TEXT_DIFFERS);
            content.replace(block, text);
        }
    }

    /** Appends reasoning. */
    public void reasoning(String text) {
        reasoning(0, text);
    }

    /** Appends reasoning to one of several blocks. */
    public void reasoning(int block, String text) {
        reasoning.append(block, text);
    }

    /** Appends a refusal. */
    public void refusal(String text) {
        refusal.append(0, text);
    }

    /** Whether a block of visible text has begun. */
    public boolean hasContent(int block) {
        return !content.block(block).isEmpty();
    }

    /** Takes why it ended; the first one holds (J10). */
    public void finish(Finish given) {
        if (finish.seen()) {
            notes.add(Note.FINISH_REPEATED);
        } else {
            finish = given;
        }
    }

    /** Whether a finish was taken. */
    public boolean finished() {
        return finish.seen();
    }

    /** Whether any visible text or refusal has begun. */
    public boolean hasText() {
        return !content.isEmpty() || !refusal.isEmpty();
    }

    /** Whether any reasoning has begun. */
    public boolean hasReasoning() {
        return !reasoning.isEmpty();
    }

    /** Whether it said something, of whatever kind. */
    public boolean saidSomething() {
        return !content.isEmpty() || !reasoning.isEmpty() || !refusal.isEmpty() || !toolCalls.isEmpty();
    }

    /** Whether a reader sees something of it, or would have but for the token limit, which reasoning used up (J25). */
    boolean showsSomething() {
        boolean cutWhileReasoning = finish.reason() == Finish.Reason.LENGTH && !reasoning.isEmpty();
        return cutWhileReasoning || !content.isEmpty() || !refusal.isEmpty() || !toolCalls.isEmpty();
    }

    Choice read() {
        List<ToolCall> calls = toolCalls.read();
        return new Choice(index, content.read(), reasoning.read(), refusal.read(), calls, finish(calls));
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
