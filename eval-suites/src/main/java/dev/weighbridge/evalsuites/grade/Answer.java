package dev.weighbridge.evalsuites.grade;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back to a case, as graders see it.
 *
 * @param text the visible text; empty where there was none
 * @param toolCalls the tools that were called, in order
 * @param outcome how the exchange ended
 * @param finish why the answer ended
 * @param ttftNanos time to the first token; null where none came or it was not measured
 * @param e2eNanos time from sending to the end; null where it was not measured
 * @param cost what it cost; null where no price is known
 */
public record Answer(
        String text,
        List<ToolCall> toolCalls,
        Outcome outcome,
        Finish finish,
        @Nullable Long ttftNanos,
        @Nullable Long e2eNanos,
        @Nullable Money cost) {

    private static final Finish STOPPED = new Finish(Finish.Reason.STOP, "stop");
    private static final Finish CALLED = new Finish(Finish.Reason.TOOL_CALLS, "tool_calls");

    public Answer {
        requireNonNull(text, "text is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(finish, "finish is null");
        toolCalls = List.copyOf(toolCalls);
    }

    /** The first choice of an exchange, at the cost the gateway reported, if it did. */
    public static Answer of(Exchange exchange) {
        Money cost = exchange.reportedUsage().map(Usage::cost).orElse(null);
        var ttft = exchange.marks().ttftNanos();
        Long ttftNanos = ttft.isPresent() ? (Long) ttft.getAsLong() : null;
        long e2eNanos = exchange.marks().e2eNanos();
        if (exchange.choices().isEmpty()) {
            return new Answer("", List.of(), exchange.outcome(), Finish.NONE, ttftNanos, e2eNanos, cost);
        }
        Choice first = exchange.choices().get(0);
        String text = first.content().isEmpty() ? first.refusal() : first.content();
        return new Answer(text, first.toolCalls(), exchange.outcome(), first.finish(), ttftNanos, e2eNanos, cost);
    }

    /** A text that ended on its own, untimed and unpriced. */
    public static Answer ofText(String text) {
        return new Answer(text, List.of(), new Outcome.Completed(STOPPED.reason()), STOPPED, null, null, null);
    }

    /** Tool calls that ended on their own, without a text, untimed and unpriced. */
    public static Answer ofToolCalls(List<ToolCall> calls) {
        return new Answer("", calls, new Outcome.Completed(CALLED.reason()), CALLED, null, null, null);
    }

    /** The same answer with another text. */
    public Answer withText(String other) {
        return new Answer(other, toolCalls, outcome, finish, ttftNanos, e2eNanos, cost);
    }

    /** The same answer with other tool calls. */
    public Answer withToolCalls(List<ToolCall> other) {
        return new Answer(text, other, outcome, finish, ttftNanos, e2eNanos, cost);
    }

    /** The same answer at this cost; null where no price is known. */
    public Answer withCost(@Nullable Money other) {
        return new Answer(text, toolCalls, outcome, finish, ttftNanos, e2eNanos, other);
    }

    /** The same answer, untimed and unpriced. */
    public Answer unmeasured() {
        return new Answer(text, toolCalls, outcome, finish, null, null, null);
    }

    /** Whether it says nothing: no text but white space, and no tool call. */
    public boolean blank() {
        return toolCalls.isEmpty() && Texts.stripped(text).isEmpty();
    }
}
