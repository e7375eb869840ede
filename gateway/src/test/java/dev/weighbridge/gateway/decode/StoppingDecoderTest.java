package dev.weighbridge.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingDecoderTest {
    private static final String CHUNK =
            "data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"}}]}\n\n";

    private final ResponseDecoder decoder =
            new StoppingDecoder(Dialect.CHAT.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none()), 2);

    @Test
    void itWantsNoMoreAfterItsPiecesAndCountsNoComments() {
        decoder.sent(1);
        decoder.connected(2);
        decoder.head(200, List.of(), 3);
        body(": waiting\n\n", 4);
        body(CHUNK, 5);
        assertThat(decoder.wantsMore()).isTrue();
        body(CHUNK, 6);
        assertThat(decoder.wantsMore()).isFalse();
        decoder.abort(new Outcome.Cancelled("enough"), 7);
        assertThat(decoder.exchange().outcome()).isEqualTo(new Outcome.Cancelled("enough"));
        assertThat(decoder.exchange().content()).isEqualTo("word word ");
    }

    private void body(String text, long nanos) {
        decoder.body(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), nanos);
    }
}
