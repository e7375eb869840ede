package dev.weighbridge.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent: the call of a chat request. */
class ChatDialectTest {
    private static final List<Message> HELLO = List.of(new Message.User("안녕 \"you\""));

    @Test
    void theLeastIsAModelAndAMessage() {
        HttpCall call = ChatDialect.call(request(Parameters.DEFAULTS, false, false, Map.of()));
        assertThat(call.path()).isEqualTo("/chat/completions");
        assertThat(call.body())
                .isEqualTo("{\"model\":\"m:free\",\"messages\":[{\"role\":\"user\",\"content\":\"안녕 \\\"you\\\"\"}]}");
        assertThat(call.headers())
                .containsExactly(
                        new Header("Content-Type", "application/json"),
                        new Header("Accept", "application/json"),
                        new Header("Accept-Encoding", "identity"));
    }

    @Test
    void aStreamIsAskedForUncompressedAndWithItsUsage() {
        HttpCall call = ChatDialect.call(request(Parameters.DEFAULTS, true, true, Map.of()));
        assertThat(call.body()).endsWith(",\"stream\":true,\"stream_options\":{\"include_usage\":true}}");
        assertThat(call.headers())
                .contains(new Header("Accept", "text/event-stream"), new Header("Accept-Encoding", "identity"));
    }

    @Test
    void usageNeedNotBeAskedFor() {
        assertThat(ChatDialect.call(request(Parameters.DEFAULTS, true, false, Map.of()))
                        .body())
                .endsWith(",\"stream\":true}");
    }

    @Test
    void parametersAreSentWhereTheyAreGiven() {
        Parameters all = new Parameters(0.0, 100, 200, List.of("END", "\n"), 42L);
        assertThat(ChatDialect.call(request(all, false, false, Map.of())).body())
                .endsWith(",\"temperature\":0.0,\"max_tokens\":100,\"max_completion_tokens\":200,"
                        + "\"stop\":[\"END\",\"\\n\"],\"seed\":42}");
    }

    @Test
    void messagesKeepTheirOrderAndRoles() {
        ModelRequest request = ModelRequest.whole(
                "m", List.of(new Message.SystemPrompt("Be brief."), new Message.User("Hi")), Parameters.DEFAULTS);
        assertThat(ChatDialect.call(request).body())
                .contains("[{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":\"Hi\"}]");
    }

    @Test
    void extraFieldsArePassedThroughAndWin() {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        extra.put("provider", Map.of("order", List.of("DeepInfra")));
        extra.put("user", null);
        extra.put("temperature", 1.5);
        Parameters cold = new Parameters(0.0, null, null, List.of(), null);
        assertThat(ChatDialect.call(request(cold, false, false, extra)).body())
                .endsWith(",\"temperature\":1.5,\"provider\":{\"order\":[\"DeepInfra\"]},\"user\":null}");
    }

    @Test
    void anExtraFieldThatIsNoJsonIsRefused() {
        ModelRequest request = request(Parameters.DEFAULTS, false, false, Map.of("x", new Object()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatDialect.call(request))
                .withMessageStartingWith("an extra field cannot be written as JSON");
    }

    @Test
    void aRequestWithoutAMessageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelRequest.whole("m", List.of(), Parameters.DEFAULTS));
    }

    private static ModelRequest request(
            Parameters parameters, boolean stream, boolean usage, Map<String, @Nullable Object> extra) {
        return new ModelRequest("m:free", HELLO, parameters, Tools.NONE, stream, usage, extra);
    }
}
