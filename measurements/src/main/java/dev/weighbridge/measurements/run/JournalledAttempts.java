package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.client.AttemptListener;
import dev.weighbridge.gateway.client.PendingExchange;
import dev.weighbridge.gateway.client.RetryingSender;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.retry.RetryDecision;
import dev.weighbridge.gateway.time.NanoClock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request that may be sent several times, of which the journal keeps every attempt: each is reserved before it leaves,
 * and settled under its own number. Where a cap leaves no room for another attempt, there is none.
 */
public final class JournalledAttempts implements AttemptListener {
    private final Journal journal;
    private final Labels labels;
    private final WorstCase worst;
    private final String prompt;
    private final NanoClock clock;
    private int attempts;
    private @Nullable Reserved reserved;

    /**
     * The attempts to send a request.
     *
     * @param labels what it is sent for; its attempt is counted from there
     * @param worst what one attempt can use up at most
     * @param prompt the user's message
     * @param clock what stamps an attempt that a cap forbids
     */
    public JournalledAttempts(Journal journal, Labels labels, WorstCase worst, String prompt, NanoClock clock) {
        this.journal = journal;
        this.labels = labels;
        this.worst = worst;
        this.prompt = prompt;
        this.clock = clock;
    }

    /** Sends the request through a sender that decides how often; the parameters are the sender's. */
    public PendingExchange send(
            RetryingSender sender,
            String circuit,
            Supplier<ResponseDecoder> decoders,
            Function<ResponseDecoder, PendingExchange> transport) {
        return sender.send(circuit, decoders, decoder -> attempt(decoder, transport), this);
    }

    private synchronized PendingExchange attempt(
            ResponseDecoder decoder, Function<ResponseDecoder, PendingExchange> transport) {
        Reservation reservation = journal.reserve(labels.attempt(labels.attempt() + attempts++), worst);
        if (reservation instanceof Refused refused) {
            decoder.abort(new Outcome.Cancelled(refused.because()), clock.nanos());
            return new Over(CompletableFuture.completedFuture(decoder.exchange()));
        }
        reserved = (Reserved) reservation;
        return transport.apply(decoder);
    }

    @Override
    public synchronized void attempted(int attempt, Exchange exchange, RetryDecision decision) {
        Reserved open = reserved;
        reserved = null;
        // An attempt that was never sent has no reservation and is no exchange.
        if (open != null) {
            journal.settle(open, exchange, prompt);
        }
    }

    private record Over(CompletableFuture<Exchange> exchange) implements PendingExchange {
        @Override
        public void cancel(String because) {}

        @Override
        public void censor() {}
    }
}
