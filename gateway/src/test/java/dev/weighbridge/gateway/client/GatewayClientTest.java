package dev.weighbridge.gateway.client;

import static dev.weighbridge.gateway.client.ClientBench.HEAD;
import static dev.weighbridge.gateway.client.ClientBench.KEY;
import static dev.weighbridge.gateway.client.ClientBench.TOKEN;
import static dev.weighbridge.gateway.client.ClientBench.WHOLE;
import static dev.weighbridge.gateway.client.ClientBench.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.client.testing.Peer;
import dev.weighbridge.gateway.client.testing.ScriptedServer;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.ConnectionError;
import dev.weighbridge.gateway.exchange.Outcome.ProtocolError;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GatewayClientTest {
    private static final HttpCall CALL = new HttpCall("/chat/completions", List.of(), "{}");

    @Test
    void marksComeInTheirOrder() throws InterruptedException {
        try (ScriptedServer server = new ScriptedServer((peer, index) -> answer(peer));
                GatewayClient client = GatewayClient.create(ClientOptions.connections(1), NanoClock.system())) {
            ResponseDecoder decoder =
                    ChatDialect.decoder(true, System.nanoTime(), DecoderLimits.DEFAULT, Redactor.none());
            Exchange exchange = get(client.send(server.baseUrl(), Credential.none(), CALL, decoder));
            Marks marks = exchange.marks();
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
            assertThat(Stream.of(
                                    marks.scheduledNanos(),
                                    marks.sentNanos(),
                                    marks.connectedNanos(),
                                    marks.headersNanos(),
                                    marks.firstTokenNanos(),
                                    marks.endNanos())
                            .map(Objects::requireNonNull)
                            .toList())
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aBaseUrlMayEndWithASlash(String end) throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> answer(peer))) {
            get(bench.start(URI.create(bench.server.baseUrl() + end), bench.decoder)
                    .exchange());
            assertThat(bench.server.requests().get(0)).startsWith("POST /v1/chat/completions HTTP/1.1\r\n");
        }
    }

    @Test
    void b45NothingIsSaidOfAnotherProtocolAndNoCompressionIsAskedFor() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> answer(peer))) {
            bench.exchange();
            assertThat(bench.server.requests().get(0))
                    .doesNotContainIgnoringCase("upgrade")
                    .doesNotContainIgnoringCase("http2-settings")
                    .contains("Authorization: Bearer " + KEY, "Accept-Encoding: identity", "Content-Length: 2")
                    .endsWith("\r\n\r\n{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void b42ARedirectIsNotFollowedWithAKey(int status) throws InterruptedException {
        try (ScriptedServer elsewhere = new ScriptedServer((peer, index) -> answer(peer));
                ClientBench bench = new ClientBench((peer, index, decoder) -> {
                    peer.readRequest();
                    peer.write("HTTP/1.1 " + status + " Moved\r\nLocation: " + elsewhere.baseUrl()
                            + "\r\nContent-Length: 0\r\n\r\n");
                })) {
            assertThat(bench.exchange().outcome())
                    .isInstanceOfSatisfying(
                            ProtocolError.class,
                            error -> assertThat(error.violation()).isEqualTo(Violation.REDIRECT));
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"503 Unavailable", "408 Timeout", "421 Misdirected"})
    void theEngineRetriesNothingByItself(String status) throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write("HTTP/1.1 " + status + "\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            answer(peer);
        })) {
            assertThat(bench.exchange().outcome()).isInstanceOf(Outcome.HttpError.class);
            assertThat(bench.server.requests()).hasSize(1);
        }
    }

    @Test
    void t16CancellingClosesTheConnectionAndKeepsWhatCame() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN);
            peer.awaitClosed();
            closed.countDown();
        })) {
            PendingExchange pending = bench.start();
            bench.decoder.await("body", 1);
            pending.cancel("the cap is reached");
            closed.await();
            Exchange exchange = get(pending.exchange());
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Cancelled("the cap is reached"));
            assertThat(exchange.content()).isEqualTo("a");
        }
    }

    @Test
    void t16CancellingTheFutureClosesTheConnectionToo() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.awaitClosed();
            closed.countDown();
        })) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("connected", 1);
            exchange.cancel(true);
            closed.await();
            bench.decoder.await("abort", 1);
            assertThat(bench.timer.pending()).isZero();
        }
    }

    @Test
    void whatIsInFlightWhenTheClientIsClosedIsCensored() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> peer.awaitClosed())) {
            CompletableFuture<Exchange> exchange = bench.start().exchange();
            bench.decoder.await("connected", 1);
            bench.client.close();
            assertThat(get(exchange).outcome()).isEqualTo(new Outcome.Censored());
            assertThatThrownBy(bench::start).hasMessage("the client is closed; send before closing it");
        }
    }

    @Test
    void moreRequestsThanConnectionsWaitForOne() throws InterruptedException {
        try (ScriptedServer server = new ScriptedServer((peer, index) -> {
                    while (true) {
                        answer(peer);
                    }
                });
                GatewayClient client = GatewayClient.create(ClientOptions.connections(2), NanoClock.system())) {
            List<CompletableFuture<Exchange>> all = Stream.generate(() -> client.send(
                            server.baseUrl(),
                            Credential.none(),
                            CALL,
                            ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none())))
                    .limit(20)
                    .toList();
            for (CompletableFuture<Exchange> one : all) {
                assertThat(get(one).outcome().delivered()).isTrue();
            }
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aKeyIsShownByNoFailure() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write("no HTTP, but " + KEY + "\r\n\r\n");
        })) {
            PendingExchange pending = bench.start();
            Exchange exchange = get(pending.exchange());
            assertThat(exchange.outcome()).isInstanceOf(ConnectionError.class);
            assertThat(exchange + " " + pending).contains("[redacted]").doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEARER", "X_API_KEY"})
    void aKeyThatNoHeaderCarriesIsRefusedWithoutShowingIt(Credential.Style style) {
        Credential credential = Credential.of(style, KEY + "\n");
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> answer(peer))) {
            assertThatThrownBy(() -> bench.client.send(bench.server.baseUrl(), credential, CALL, bench.decoder))
                    .hasMessage("the key holds a character that no HTTP header may carry, such as a line end;"
                            + " give it without")
                    .hasNoCause()
                    .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain(KEY));
        }
    }

    @Test
    void aBaseUrlThatIsNotHttpIsRefused() {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> answer(peer))) {
            assertThatThrownBy(() -> bench.start(URI.create("ftp://x/v1"), bench.decoder))
                    .hasMessage("the base URL ftp://x/v1 is not one of http or https;"
                            + " give one such as https://openrouter.ai/api/v1");
        }
    }

    @Test
    void aRefusedConnectionIsAFailureOfTheConnect() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> answer(peer))) {
            bench.server.close();
            assertThat(bench.exchange().outcome())
                    .isEqualTo(new ConnectionError(Outcome.Phase.CONNECT, "connection refused by 127.0.0.1"));
        }
    }

    private static void answer(Peer peer) throws IOException {
        peer.readRequest();
        peer.write(HEAD);
        peer.chunk(WHOLE);
        peer.lastChunk();
    }
}
