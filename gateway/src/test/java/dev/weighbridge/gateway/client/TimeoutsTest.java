package dev.weighbridge.gateway.client;

import static dev.weighbridge.gateway.client.ClientBench.HEAD;
import static dev.weighbridge.gateway.client.ClientBench.TOKEN;
import static dev.weighbridge.gateway.client.ClientBench.WHOLE;
import static dev.weighbridge.gateway.client.ClientBench.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeoutsTest {
    private static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(100));

    @Test
    void t01AHandshakeThatIsNotAnsweredRunsIntoTheConnectTimer() throws InterruptedException {
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> peer.awaitClosed())) {
            URI secure = URI.create(bench.server.baseUrl().toString().replace("http:", "https:"));
            CompletableFuture<Exchange> exchange =
                    bench.start(secure, bench.decoder).exchange();
            bench.server.awaitConnection();
            bench.timer.advance(Duration.ofSeconds(10));
            assertTimeout(get(exchange), Outcome.Timer.CONNECT, 10);
            assertThat(get(exchange).marks().connectedNanos()).isNull();
        }
    }

    @Test
    void t01ARequestThatIsNotAnsweredRunsIntoTheHeadersTimer() throws InterruptedException {
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> peer.awaitClosed())) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("connected", 1);
            bench.timer.advance(Duration.ofSeconds(59));
            assertThat(exchange).isNotDone();
            bench.timer.advance(Duration.ofSeconds(1));
            assertTimeout(get(exchange), Outcome.Timer.HEADERS, 60);
        }
    }

    @Test
    void t02CommentsDoNotResetTheDataIdleTimer() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(": one\n\n");
            turns.acquire();
            peer.chunk(": two\n\n");
            peer.awaitClosed();
        })) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("body", 1);
            bench.timer.advance(Duration.ofSeconds(29));
            turns.release();
            bench.decoder.await("body", 2);
            bench.timer.advance(Duration.ofSeconds(1));
            assertTimeout(get(exchange), Outcome.Timer.DATA_IDLE, 30);
            assertThat(get(exchange).wire().comments()).isEqualTo(2);
        }
    }

    @Test
    void t03AStallMidStreamRunsIntoTheDataIdleTimerAndWhatCameIsKept() throws InterruptedException {
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN);
            peer.awaitClosed();
        })) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("body", 1);
            bench.timer.advance(Duration.ofSeconds(30));
            assertTimeout(get(exchange), Outcome.Timer.DATA_IDLE, 30);
            assertThat(get(exchange).content()).isEqualTo("a");
        }
    }

    @Test
    void t04T06ADripForEverRunsIntoTheTotalTimerWhichCoversTheBody() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            while (true) {
                turns.acquire();
                peer.chunk(TOKEN);
            }
        })) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            for (int sent = 1; sent <= 20; sent++) {
                turns.release();
                bench.decoder.await("body", sent);
                bench.timer.advance(Duration.ofSeconds(5));
            }
            assertTimeout(get(exchange), Outcome.Timer.TOTAL, 100);
            assertThat(get(exchange).marks().tokenArrivals().size()).isEqualTo(20);
        }
    }

    @Test
    void aBodyThatDoesNotEndAfterTheLastEventEndsWithThatEvent() throws InterruptedException {
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(WHOLE);
            peer.awaitClosed();
        })) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("body", 1);
            bench.timer.awaitTaskWithin(Deadlines.DRAIN);
            bench.timer.advance(Deadlines.DRAIN);
            assertThat(get(exchange).outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
            assertThat(get(exchange).marks().endNanos()).isEqualTo(1_000);
        }
    }

    @Test
    void aRequestThatEndsInTimeLeavesNoTimerBehind() throws InterruptedException {
        try (ClientBench bench = new ClientBench(TIMEOUTS, (peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(WHOLE);
            peer.lastChunk();
            peer.awaitClosed();
        })) {
            assertThat(bench.exchange().outcome().delivered()).isTrue();
            assertThat(bench.timer.pending()).isZero();
        }
    }

    @Test
    void aTimeoutOfNothingIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Timeouts(second, second, Duration.ZERO, second))
                .hasMessage("the data idle timeout is PT0S; it must be more than 0");
    }

    private static void assertTimeout(Exchange exchange, Outcome.Timer timer, long afterSeconds) {
        assertThat(exchange.outcome())
                .isEqualTo(new Outcome.Timeout(
                        timer, Duration.ofSeconds(afterSeconds).toNanos()));
    }
}
