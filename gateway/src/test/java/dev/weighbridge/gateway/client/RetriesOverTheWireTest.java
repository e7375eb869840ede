package dev.weighbridge.gateway.client;

import static dev.weighbridge.gateway.client.ClientBench.HEAD;
import static dev.weighbridge.gateway.client.ClientBench.WHOLE;
import static dev.weighbridge.gateway.client.ClientBench.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.client.testing.RecordingDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.retry.AttemptBudget;
import dev.weighbridge.gateway.retry.CircuitBreaker;
import dev.weighbridge.gateway.retry.CircuitOptions;
import dev.weighbridge.gateway.retry.RetryDecision;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.testing.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetriesOverTheWireTest {
    private static final Duration TIME_ENOUGH = Duration.ofSeconds(1);

    private final List<Exchange> journal = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore attempted = new Semaphore(0);

    @Test
    void aRequestThatFailedForAMomentIsSentAgainAndBothAttemptsAreTold() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write("HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n");
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(WHOLE);
            peer.lastChunk();
            peer.awaitClosed();
        })) {
            PendingExchange pending = sender(bench)
                    .send(
                            bench.server.baseUrl().toString(),
                            bench::decoder,
                            decoder -> bench.start(bench.server.baseUrl(), (RecordingDecoder) decoder),
                            this::tell);
            attempted.acquire();
            bench.timer.awaitTaskWithin(TIME_ENOUGH);
            bench.timer.advance(TIME_ENOUGH);
            assertThat(get(pending.exchange()).outcome().delivered()).isTrue();
            assertThat(journal)
                    .extracting(exchange -> exchange.outcome().label())
                    .containsExactly("http-error", "completed");
            assertThat(bench.server.requests()).hasSize(2);
        }
    }

    @Test
    void whatIsInFlightWhenItIsCancelledIsTold() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> peer.awaitClosed())) {
            PendingExchange pending = sender(bench)
                    .send(bench.server.baseUrl().toString(), () -> bench.decoder, decoder -> bench.start(), this::tell);
            bench.decoder.await("connected", 1);
            pending.cancel("the cap");
            assertThat(get(pending.exchange()).outcome()).isEqualTo(new Outcome.Cancelled("the cap"));
            assertThat(journal).hasSize(1);
        }
    }

    private static RetryingSender sender(ClientBench bench) {
        return new RetryingSender(
                new RetryPolicy(RetryOptions.DEFAULT, InstantSource.fixed(Instant.EPOCH), Seeded.random(1)),
                new AttemptBudget(10, 10, 0),
                new CircuitBreaker(CircuitOptions.DEFAULT, bench.clock),
                bench.timer,
                bench.clock);
    }

    private void tell(int attempt, Exchange exchange, RetryDecision decision) {
        journal.add(exchange);
        attempted.release();
    }
}
