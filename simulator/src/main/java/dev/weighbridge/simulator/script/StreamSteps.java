package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.wire.AnswerEncoder;
import dev.weighbridge.simulator.wire.Closing;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
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
        return events.next();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Step.Told told(int eventsSent, int tokensSent) {
        Step.Told told = Step.Told.tokens(eventsSent, tokensSent, shape.usage() == UsagePlacement.EVERY_CHUNK);
        return events.finished() ? told.withFinish(plan.answer().finishReason()) : told;
    }

    private void close() {
        if (breakage.afterTokens()) {
            disrupt();
            return;
        }
        for (Closing closing : encoder.closing(plan.answer().finish(), events.usage())) {
            body.emit(atNanos, closing.bytes(), told(closing));
        }
        body.close(atNanos);
        ready.add(new Step.End(atNanos));
        closed = true;
    }

    private Step.Told told(Closing closing) {
        @Nullable String reason = closing.finish() ? plan.answer().finishReason() : null;
        return Step.Told.finish(reason, closing.usage());
    }

    private void disrupt() {
        closed = true;
        breakage.error().ifPresent(error -> {
            body.emit(atNanos, encoder.error(error), Step.Told.ERROR);
            body.close(atNanos);
        });
        ready.add(breakage.last(atNanos));
    }
}
