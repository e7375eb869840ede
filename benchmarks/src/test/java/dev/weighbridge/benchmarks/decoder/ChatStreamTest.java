package dev.weighbridge.benchmarks.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.testing.Seeded;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two sides of the benchmark must read the same thing, or their speeds compare nothing. */
class ChatStreamTest {

    @ParameterizedTest
    @EnumSource
    void sameSeedGivesSameBytes(ChatStream stream) {
        assertThat(stream.bytes(Seeded.random(7))).isEqualTo(stream.bytes(Seeded.random(7)));
        assertThat(stream.bytes(Seeded.random(7))).isNotEqualTo(stream.bytes(Seeded.random(8)));
    }

    @ParameterizedTest
    @EnumSource
    void plainReaderReadsEveryDataEvent(ChatStream stream) throws IOException {
        PlainReader plain = new PlainReader().read(stream.bytes(Seeded.random(1)));
        assertThat(plain.events()).isEqualTo(ChatStream.DATA_EVENTS);
        assertThat(plain.finish()).isEqualTo("stop");
        assertThat(plain.completionTokens()).isEqualTo(497);
    }

    @ParameterizedTest
    @EnumSource
    void decoderReadsWhatThePlainReaderReads(ChatStream stream) throws IOException {
        byte[] body = stream.bytes(Seeded.random(1));
        PlainReader plain = new PlainReader().read(body);
        for (Pieces pieces : Pieces.values()) {
            Exchange exchange = Decoding.of(pieces.of(body));
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
            assertThat(exchange.content()).isEqualTo(plain.text()).isNotEmpty();
            assertThat(exchange.wire().dataEvents()).isEqualTo(plain.events());
            assertThat(exchange.wire().tokenEvents()).isEqualTo(ChatStream.DATA_EVENTS - 3);
            assertThat(exchange.reportedUsage().orElseThrow().completionTokens())
                    .isEqualTo(497L);
            assertThat(exchange.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void piecesJoinToTheBody(Pieces pieces) {
        byte[] body = ChatStream.OPENROUTER.bytes(Seeded.random(1));
        assertThat(pieces.of(body)).hasSizeGreaterThan(1);
        assertThat(pieces.of(body).stream().mapToInt(piece -> piece.remaining()).sum())
                .isEqualTo(body.length);
    }
}
