package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.fault.ErrorEventForm;
import dev.weighbridge.simulator.wire.AnswerEncoder;
import dev.weighbridge.simulator.wire.Closing;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import dev.weighbridge.simulator.wire.WireError;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a streamed answer, written as they are asked for. Times are drawn from an absolute schedule: what is
 * late does not delay what follows.
 */
public final class StreamSteps implements Iterator<Step> {
    private static final String KEEP_ALIVE = "keep-alive";

    private final AnswerPlan plan;
    private final StreamShape shape;
    private final AnswerEncoder encoder;
    private final TokenEvents events;
    private final Breakage breakage;
    private final int breakAfter;
    private final Timing timing;
    private final Deque<Step> ready = new ArrayDeque<>();
    private final BodyEncoder body;
    private long atNanos;
    private final long commentEveryNanos;
    private long commentAtNanos;
    private boolean opened;
    private boolean closed;

    /** The steps of this answer. */
    public StreamSteps(AnswerPlan plan, Timing timing) {
        this.plan = plan;
        this.shape = plan.shape();
        this.encoder = plan.encoder();
        this.events = new TokenEvents(plan, encoder);
        this.breakage = new Breakage(plan.disruption());
        this.breakAfter = breakage.afterEvents();
        this.timing = timing;
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
        } else if (events.hasNext()) {
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
        } else {
            emitOpening();
        }
    }

    private void emitOpening() {
        byte[] opening = encoder.opening(events.usage());
        if (opening.length > 0) {
            body.emit(atNanos, opening, Step.Told.NOTHING);
        }
    }

    private void sendTokens() {
        int tokensBefore = events.tokens();
        int eventsBefore = events.events();
        int most = Math.min(shape.framing().eventsPerWrite(), breakAfter - eventsBefore);
        byte[] write = nextEvent();
        while (events.events() - eventsBefore < most && events.hasNext()) {
            write = joined(write, nextEvent());
        }
        body.emit(atNanos, write, told(events.events() - eventsBefore, events.tokens() - tokensBefore));
        if (events.events() == breakAfter) {
            disrupt();
        }
    }

    private byte[] nextEvent() {
        atNanos += events.events() == 0 ? 0 : timing.gapNanos();
        comment();
        return events.next();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Step.Told told(int eventsSent, int tokensSent) {
        Step.Told told = Step.Told.tokens(eventsSent, tokensSent, shape.usage() == UsagePlacement.EVERY_CHUNK);
        return events.finished() ? told.withFinish(plan.finish().chat()) : told;
    }

    private void close() {
        if (breakage.afterTokens()) {
            disrupt();
            return;
        }
        boolean ended = false;
        for (Closing closing : encoder.closing(plan.finish(), events.usage())) {
            if (breakage.atEnd() && ended && closing.isMarker()) {
                break;
            }
            body.emit(atNanos, closing.bytes(), told(closing));
            ended |= closing.finish() || closing.usage();
        }
        if (breakage.atEnd()) {
            disrupt();
            return;
        }
        body.close(atNanos);
        ready.add(new Step.End(body.after(atNanos)));
        closed = true;
    }

    private Step.Told told(Closing closing) {
        @Nullable String reason = closing.finish() ? plan.finish().chat() : null;
        return Step.Told.finish(reason, closing.usage());
    }

    private void disrupt() {
        closed = true;
        body.release();
        breakage.error().ifPresent(error -> {
            body.emit(atNanos, errorEvent(error), Step.Told.ERROR);
            if (breakage.form() == ErrorEventForm.THEN_DONE) {
                body.emit(atNanos, shape.framing().done(), Step.Told.NOTHING);
            }
            body.close(atNanos);
        });
        ready.add(breakage.last(body.after(atNanos)));
    }

    private byte[] errorEvent(WireError error) {
        return breakage.form() == ErrorEventForm.NAMED ? shape.framing().namedError(error) : encoder.error(error);
    }

    /** The comments that are due before the next token event. */
    private void comment() {
        if (commentEveryNanos == 0 || events.events() == 0) {
            return;
        }
        for (; commentAtNanos <= atNanos; commentAtNanos += commentEveryNanos) {
            body.emit(commentAtNanos, shape.framing().comment(KEEP_ALIVE), Step.Told.NOTHING);
        }
    }
}
