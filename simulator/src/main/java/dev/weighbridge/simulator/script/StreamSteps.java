package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.fault.ErrorEventForm;
import dev.weighbridge.simulator.wire.ChunkWriter;
import dev.weighbridge.simulator.wire.FinishPlacement;
import dev.weighbridge.simulator.wire.ReportedUsage;
import dev.weighbridge.simulator.wire.RolePlacement;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import dev.weighbridge.simulator.wire.WireError;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The steps of a streamed answer, written as they are asked for. Times are drawn from an absolute schedule: what is
 * late does not delay what follows.
 */
public final class StreamSteps implements Iterator<Step> {
    private static final String KEEP_ALIVE = "keep-alive";

    private final AnswerPlan plan;
    private final StreamShape shape;
    private final ChunkWriter chunks;
    private final Breakage breakage;
    private final int breakAfter;
    private final Timing timing;
    private final List<String> pieces;
    private final Deque<Step> ready = new ArrayDeque<>();
    private final BodyEncoder body;
    private long atNanos;
    private int tokens;
    private int events;
    private final long commentEveryNanos;
    private long commentAtNanos;
    private boolean opened;
    private boolean closed;

    /** The steps of an answer whose chunks this writer writes. */
    public StreamSteps(AnswerPlan plan, ChunkWriter chunks, Timing timing) {
        this.plan = plan;
        this.shape = plan.shape();
        this.chunks = chunks;
        this.breakage = new Breakage(plan.disruption());
        this.breakAfter = breakage.afterEvents();
        this.timing = timing;
        this.pieces = plan.pieces();
        this.commentEveryNanos = shape.oddities().commentEvery().toNanos();
        this.body = new BodyEncoder(shape, ready);
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || !closed;
    }

    @Override
    public Step next() {
        while (ready.isEmpty()) {
            if (closed) {
                throw new NoSuchElementException("the response is over");
            }
            advance();
        }
        return ready.remove();
    }

    private void advance() {
        if (!opened) {
            open();
        } else if (tokens < pieces.size()) {
            sendTokens();
        } else {
            close();
        }
    }

    private void open() {
        opened = true;
        atNanos = timing.firstNanos();
        commentAtNanos = atNanos + commentEveryNanos;
        if (breakage.beforeHeaders() && breakage.error().isEmpty()) {
            disrupt();
            return;
        }
        ready.add(new Step.Head(atNanos, breakage.afterHeaders()));
        if (breakage.afterHeaders() || breakage.beforeHeaders()) {
            disrupt();
        } else if (shape.role() == RolePlacement.FIRST) {
            body.emit(atNanos, chunks.role(), Step.Told.NOTHING);
        }
    }

    private void sendTokens() {
        int tokensBefore = tokens;
        int eventsBefore = events;
        int most = Math.min(shape.framing().eventsPerWrite(), breakAfter - events);
        byte[] write = nextEvent();
        while (events - eventsBefore < most && tokens < pieces.size()) {
            write = joined(write, nextEvent());
        }
        body.emit(atNanos, write, told(events - eventsBefore, tokens - tokensBefore));
        if (events == breakAfter) {
            disrupt();
        }
    }

    private byte[] nextEvent() {
        atNanos += events == 0 ? 0 : timing.gapNanos();
        comment();
        events++;
        return event();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Step.Told told(int eventsSent, int tokensSent) {
        Step.Told told = Step.Told.tokens(eventsSent, tokensSent, shape.usage() == UsagePlacement.EVERY_CHUNK);
        return finishesWithLast() ? told.withFinish(plan.finishReason()) : told;
    }

    private byte[] event() {
        int reasoning = plan.reasoningTokens();
        boolean thinking = tokens < reasoning;
        int end = Math.min(thinking ? reasoning : pieces.size(), tokens + shape.tokensPerEvent());
        String text = end - tokens == 1 ? pieces.get(tokens) : String.join("", pieces.subList(tokens, end));
        tokens = end;
        if (thinking) {
            return chunks.reasoning(text, usage());
        }
        return finishesWithLast()
                ? chunks.lastContent(text, plan.finishReason(), usage())
                : chunks.content(text, usage());
    }

    private boolean finishesWithLast() {
        return shape.finish() == FinishPlacement.WITH_LAST_TOKEN
                && tokens == pieces.size()
                && tokens > plan.reasoningTokens();
    }

    private void close() {
        if (breakage.afterTokens()) {
            disrupt();
            return;
        }
        finish();
        if (shape.usage() == UsagePlacement.EMPTY_CHOICES || shape.usage() == UsagePlacement.WITH_CHOICE) {
            body.emit(atNanos, chunks.usage(usage()), Step.Told.USAGE);
        }
        if (breakage.atEnd()) {
            disrupt();
            return;
        }
        if (shape.done()) {
            body.emit(atNanos, chunks.done(), Step.Told.NOTHING);
        }
        body.close(atNanos);
        ready.add(new Step.End(body.after(atNanos)));
        closed = true;
    }

    private void finish() {
        int times = switch (shape.finish()) {
            case NONE, WITH_LAST_TOKEN -> 0;
            case OWN_CHUNK -> 1;
            case TWICE -> 2;
        };
        boolean usage = shape.usage() == UsagePlacement.X_GROQ || shape.usage() == UsagePlacement.EVERY_CHUNK;
        String reason = plan.finishReason();
        for (int i = 0; i < times; i++) {
            body.emit(atNanos, chunks.finish(reason, usage()), Step.Told.finish(reason, usage));
        }
    }

    private void disrupt() {
        closed = true;
        body.release();
        breakage.error().ifPresent(error -> {
            body.emit(atNanos, errorEvent(error), Step.Told.ERROR);
            if (breakage.form() == ErrorEventForm.THEN_DONE) {
                body.emit(atNanos, chunks.done(), Step.Told.NOTHING);
            }
            body.close(atNanos);
        });
        ready.add(breakage.last(body.after(atNanos)));
    }

    private byte[] errorEvent(WireError error) {
        return breakage.form() == ErrorEventForm.NAMED
                ? chunks.namedError(error)
                : chunks.error(plan.envelope(), error);
    }

    /** The comments that are due before the next token event. */
    private void comment() {
        if (commentEveryNanos == 0 || events == 0) {
            return;
        }
        for (; commentAtNanos <= atNanos; commentAtNanos += commentEveryNanos) {
            body.emit(commentAtNanos, chunks.comment(KEEP_ALIVE), Step.Told.NOTHING);
        }
    }

    private ReportedUsage usage() {
        return plan.meter().usage(tokens, plan.reasoningTokens());
    }
}
