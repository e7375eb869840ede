package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.script.Step;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** What a request is answered with. */
sealed interface Response {

    ResponseHead head();

    Afterwards afterwards();

    /** The same with more headers. */
    Response with(Map<String, String> headers);

    /** The same held back for so long before it may begin, where it has a time to begin. */
    default Response after(Duration delay) {
        return this;
    }

    /**
     * A body that is ready and is sent at once.
     *
     * @param truth the truth to be recorded, empty for requests that ask no model
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Ready(ResponseHead head, byte[] body, Afterwards afterwards, Optional<TruthDraft> truth, Ending ending)
            implements Response {
        static Ready of(IncomingRequest request, ResponseHead head, byte[] body) {
            return new Ready(head.to(request), body, Afterwards.KEEP, Optional.empty(), Ending.NO_ANSWER);
        }

        static Ready ok(IncomingRequest request, String contentType, byte[] body) {
            return of(request, ResponseHead.whole(200, contentType, body.length), body);
        }

        static Ready error(IncomingRequest request, WireError error, ErrorEnvelope envelope) {
            byte[] body = envelope.render(error.on(request.path(), request.at().toString(), request.id()));
            Ready ready = of(request, ResponseHead.whole(error.status(), envelope.contentType(), body.length), body);
            return envelope == ErrorEnvelope.ANTHROPIC ? ready.with(Map.of("request-id", request.id())) : ready;
        }

        @Override
        public Ready with(Map<String, String> headers) {
            return new Ready(head.with(headers), body, afterwards, truth, ending);
        }

        Ready with(TruthDraft draft, Ending how) {
            draft.status(head.status());
            return new Ready(head, body, afterwards, Optional.of(draft), how);
        }

        Ready then(Afterwards other) {
            return new Ready(head, body, other, truth, ending);
        }
    }

    /**
     * A model's answer, played in time once it has a slot.
     *
     * @param comments what is sent while it waits for its first token
     * @param delay how long it is held back before it asks for a slot
     */
    record Played(
            ResponseHead head,
            Iterator<? extends Step> steps,
            Slots slots,
            Comments comments,
            Afterwards afterwards,
            TruthDraft truth,
            Duration delay)
            implements Response {
        Played(
                ResponseHead head,
                Iterator<? extends Step> steps,
                Slots slots,
                Comments comments,
                Afterwards afterwards,
                TruthDraft truth) {
            this(head, steps, slots, comments, afterwards, truth, Duration.ZERO);
        }

        Played with(ResponseHead other) {
            return new Played(other, steps, slots, comments, afterwards, truth, delay);
        }

        @Override
        public Played with(Map<String, String> headers) {
            return with(head.with(headers));
        }

        @Override
        public Played after(Duration other) {
            return new Played(head, steps, slots, comments, afterwards, truth, other);
        }
    }

    /**
     * Comments of a stream.
     *
     * @param bytes one of them
     * @param every how often one is sent
     * @param early whether they begin before the first token, right after the headers
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Comments(byte[] bytes, Duration every, boolean early) {}
}
