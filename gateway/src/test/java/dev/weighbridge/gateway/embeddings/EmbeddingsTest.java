package dev.weighbridge.gateway.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {
    private static final String BODY = """
            {"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.5,-1,0.25]}],
             "model":"e-1","usage":{"prompt_tokens":3,"total_tokens":3}}""";

    @Test
    void theTextIsSentWithTheFurtherFieldsAndNoSampling() {
        Parameters parameters = new Parameters(0.0, 1, null, List.of(), null);
        HttpCall call = Embeddings.call(ModelRequest.whole("e-1", List.of(new Message.User("서울은 수도다.")), parameters)
                .with(Map.of("dimensions", 3))
                .streamed());
        assertThat(call.path()).isEqualTo("/embeddings");
        assertThat(call.body())
                .isEqualTo("{\"model\":\"e-1\",\"input\":\"서울은 수도다.\",\"encoding_format\":\"float\",\"dimensions\":3}");
        assertThat(call.headers()).anyMatch(header -> header.value().equals("application/json"));
    }

    @Test
    void nothingToEmbedIsRefusedBeforeItIsSent() {
        ModelRequest blank = ModelRequest.whole("e-1", List.of(new Message.User(" ")), Parameters.DEFAULTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.call(blank))
                .withMessage("there is no text to embed");
    }

    @Test
    void theVectorIsTheAnswer() {
        Exchange exchange = read(200, BODY);
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
        assertThat(Vector.read(exchange.content()).numbers()).containsExactly(0.5, -1, 0.25);
        assertThat(exchange.identity().model()).isEqualTo("e-1");
        assertThat(exchange.notes()).isEmpty();
        assertThat(exchange.reportedUsage()).hasValueSatisfying(usage -> {
            assertThat(usage.promptTokens()).isEqualTo(3);
            assertThat(usage.completionTokens()).isNull();
        });
    }

    @Test
    void aVectorInBase64IsTheSame() {
        String text = Vector.of(0.5f, -1, 0.25f).text();
        Exchange exchange = read(200, BODY.replace("[0.5,-1,0.25]", "\"" + text + "\""));
        assertThat(exchange.content()).isEqualTo(read(200, BODY).content());
    }

    @Test
    void anErrorIsNoVector() {
        assertThat(read(429, "{\"error\":{\"message\":\"slow down\"}}").outcome())
                .isInstanceOf(Outcome.RateLimited.class);
        assertThat(read(200, "{\"error\":{\"message\":\"no such model\"}}")
                        .outcome()
                        .delivered())
                .isFalse();
        assertThat(read(200, BODY.replace("[0.5,-1,0.25]", "[]")).outcome().delivered())
                .isFalse();
    }

    @Test
    void whatIsNoVectorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Vector.read("AAA="));
        assertThatIllegalArgumentException().isThrownBy(() -> Vector.read(""));
    }

    private static Exchange read(int status, String body) {
        ResponseDecoder decoder = Embeddings.decoder(0, DecoderLimits.DEFAULT, Redactor.none());
        decoder.sent(0);
        decoder.connected(0);
        decoder.head(status, List.of(), 1);
        decoder.body(ByteBuffer.wrap(body.getBytes(UTF_8)), 2);
        decoder.end(3);
        return decoder.exchange();
    }
}
