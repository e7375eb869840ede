package dev.weighbridge.gateway.client;

import static dev.weighbridge.gateway.client.ClientBench.DONE;
import static dev.weighbridge.gateway.client.ClientBench.FINISH;
import static dev.weighbridge.gateway.client.ClientBench.HEAD;
import static dev.weighbridge.gateway.client.ClientBench.TOKEN;
import static dev.weighbridge.gateway.client.ClientBench.WHOLE;
import static dev.weighbridge.gateway.client.ClientBench.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.client.testing.Peer;
import dev.weighbridge.gateway.client.testing.RecordingDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.ConnectionError;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OddConnectionsTest {

    @Test
    void b37AChunkedBodyThatIsCutIsAConnectionErrorAndKeepsWhatCame() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN);
        })) {
            Exchange exchange = bench.exchange();
            assertThat(exchange.outcome())
                    .isEqualTo(new ConnectionError(
                            Phase.BODY, "127.0.0.1 closed the connection before the response was complete"));
            assertThat(exchange.content()).isEqualTo("a");
        }
    }

    @Test
    void b38ABodyShorterThanItsLengthIsAConnectionErrorAndKeepsWhatCame() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9999\r\n\r\n" + TOKEN);
        })) {
            Exchange exchange = bench.exchange();
            assertThat(exchange.outcome()).isInstanceOf(ConnectionError.class);
            assertThat(exchange.content()).isEqualTo("a");
        }
    }

    @Test
    void b39ChunkExtensionsAndTrailersAreIgnored() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            String body = TOKEN + FINISH + DONE;
            peer.write(Integer.toHexString(body.length()) + ";name=value;flag\r\n" + body + "\r\n");
            peer.write("0;last\r\nX-Checksum: 7\r\nAuthorization: none\r\n\r\n");
        })) {
            Exchange exchange = bench.exchange();
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
            assertThat(exchange.content()).isEqualTo("a");
            assertThat(exchange.head()).isNotNull();
            assertThat(exchange.toString()).doesNotContain("X-Checksum");
        }
    }

    @Test
    void b40AResetBeforeTheHeadersIsAFailureOfThatPhase() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.reset();
        })) {
            assertPhase(bench.exchange(), Phase.HEADERS);
            assertThat(bench.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void b40AResetAfterTheHeadersIsAFailureOfTheBody() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            decoder.await("head", 1);
            peer.reset();
        })) {
            assertPhase(bench.exchange(), Phase.BODY);
        }
    }

    @Test
    void b40AResetMidBodyKeepsWhatCame() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN);
            decoder.await("body", 1);
            peer.reset();
        })) {
            Exchange exchange = bench.exchange();
            assertPhase(exchange, Phase.BODY);
            assertThat(exchange.content()).isEqualTo("a");
        }
    }

    @Test
    void b41AnInterimHeadIsPassedOver() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            answer(peer);
        })) {
            assertThat(bench.exchange().outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
        }
    }

    @Test
    void b43APooledConnectionThatTheServerClosesAsWeSendIsReplacedOnceAndNoted() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            answer(peer);
            if (index > 0) {
                peer.awaitClosed();
            }
            peer.readRequest();
        })) {
            assertThat(bench.exchange().notes()).doesNotContain(Note.RESENT);
            RecordingDecoder second = bench.decoder();
            Exchange exchange = get(bench.start(bench.server.baseUrl(), second).exchange());
            assertThat(exchange.outcome().delivered()).isTrue();
            assertThat(exchange.notes()).contains(Note.RESENT);
            assertThat(second.told()).startsWith("sent", "connected", "sent", "connected", "head");
            assertThat(bench.server.requests()).hasSize(3);
        }
    }

    @Test
    void b43AResetOfAPooledConnectionIsNoReasonToSendAThirdTime() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            if (index == 0) {
                peer.readRequest();
                answer(peer);
            }
            peer.readRequest();
            peer.reset();
        })) {
            assertThat(bench.exchange().outcome().delivered()).isTrue();
            Exchange exchange =
                    get(bench.start(bench.server.baseUrl(), bench.decoder()).exchange());
            assertPhase(exchange, Phase.HEADERS);
            assertThat(bench.server.requests()).hasSize(3);
        }
    }

    @Test
    void b43APooledConnectionThatIsClosedLongAfterTheSendIsAFailure() throws InterruptedException {
        try (Lateness late = new Lateness()) {
            assertThat(late.bench.exchange().outcome().delivered()).isTrue();
            Exchange exchange = get(late.bench
                    .start(late.bench.server.baseUrl(), late.bench.decoder())
                    .exchange());
            assertThat(exchange.outcome())
                    .isEqualTo(new ConnectionError(Phase.HEADERS, "127.0.0.1 closed the connection without an answer"));
            assertThat(exchange.notes()).doesNotContain(Note.RESENT);
        }
    }

    /** A server that thinks for longer than a dead connection would take to show itself, and then goes. */
    private static final class Lateness implements AutoCloseable {
        final ClientBench bench = new ClientBench(this::serve);

        private void serve(Peer peer, int index, RecordingDecoder decoder) throws IOException {
            peer.readRequest();
            answer(peer);
            peer.readRequest();
            bench.timer.advance(Transfer.DEAD_WITHIN.plus(Duration.ofMillis(1)));
        }

        @Override
        public void close() {
            bench.close();
        }
    }

    @Test
    void anAnswerThatWasWholeBeforeTheConnectionFailedIsAnAnswer() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN + FINISH);
            decoder.await("body", 1);
            peer.reset();
        })) {
            assertThat(bench.exchange().outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
        }
    }

    @Test
    void aBodyOfWhichNothingMoreCanMatterIsClosedEarly() throws InterruptedException {
        try (ClientBench bench = new ClientBench((peer, index, decoder) -> {
            peer.readRequest();
            peer.write(HEAD);
            peer.chunk(TOKEN + FINISH + DONE);
            while (true) {
                peer.chunk(": for ever\n\n".repeat(1000));
            }
        })) {
            assertThat(bench.exchange().outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
        }
    }

    private static void answer(Peer peer) throws IOException {
        peer.write(HEAD);
        peer.chunk(WHOLE);
        peer.lastChunk();
    }

    private static void assertPhase(Exchange exchange, Phase phase) {
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        ConnectionError.class,
                        error -> assertThat(error.phase()).isEqualTo(phase));
    }
}
