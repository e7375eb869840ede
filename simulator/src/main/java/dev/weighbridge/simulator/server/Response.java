package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.script.Step;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/** What a request is answered with. */
sealed interface Response {

    ResponseHead head();

    Afterwards afterwards();

    /** The truth to be recorded, empty for requests that are no chat. */
    Optional<TruthDraft> truth();

    /** A body that is ready and is sent at once. */
    record Ready(ResponseHead head, byte[] body, Afterwards afterwards, Optional<TruthDraft> truth, Ending ending)
            implements Response {
        static Ready of(ResponseHead head, byte[] body) {
            return new Ready(head, body, Afterwards.KEEP, Optional.empty(), Ending.NO_ANSWER);
        }

        Ready with(TruthDraft draft, Ending end) {
            return new Ready(head, body, afterwards, Optional.of(draft), end);
        }

        Ready then(Afterwards other) {
            return new Ready(head, body, other, truth, ending);
        }
    }

    /**
     * A model's answer, played in time once it has a slot.
     *
     * @param comments what is sent while it waits for its first token
     */
    record Played(
            ResponseHead head,
            Iterator<? extends Step> steps,
            Slots slots,
            Comments comments,
            Afterwards afterwards,
            TruthDraft draft)
            implements Response {
        @Override
        public Optional<TruthDraft> truth() {
            return Optional.of(draft);
        }
    }

    /**
     * Comments of a stream.
     *
     * @param bytes one of them
     * @param every how often one is sent
     * @param early whether they begin before the first token, right after the headers
     */
    record Comments(byte[] bytes, Duration every, boolean early) {}
}
