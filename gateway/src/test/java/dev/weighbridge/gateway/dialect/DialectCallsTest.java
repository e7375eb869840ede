package dev.weighbridge.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent in each dialect for the same request. */
class DialectCallsTest {
    private static final Parameters SHORT = new Parameters(0.5, 64, null, List.of(), null);
    private static final Tool WEATHER = new Tool("weather", "Tells the weather.", schema());
    private static final ModelRequest HELLO =
            ModelRequest.whole("m", List.of(new Message.SystemPrompt("Be brief."), new Message.User("Hi")), SHORT);
    private static final ModelRequest ROUND_TRIP = ModelRequest.whole(
                    "m",
                    List.of(
                            new Message.User("Seoul?"),
                            new Message.Assistant(
                                    "",
                                    List.of(
                                            new ToolCall("a", "weather", "{\"city\":\"서울\"}"),
                                            new ToolCall("b", "clock", "{}"))),
                            new Message.ToolResult("a", "rain"),
                            new Message.ToolResult("b", "noon"),
                            new Message.User("So?")),
                    SHORT)
            .with(Tools.of(WEATHER));

    @Test
    void aRequestInTheResponsesDialect() {
        HttpCall call = Dialect.RESPONSES.call(HELLO.streamed());
        assertThat(call.path()).isEqualTo("/responses");
        assertThat(call.headers()).contains(new Header("Accept", "text/event-stream"));
        assertThat(call.body())
                .isEqualTo(
                        "{\"model\":\"m\",\"instructions\":\"Be brief.\",\"input\":[{\"role\":\"user\",\"content\":\"Hi\"}],"
                                + "\"max_output_tokens\":64,\"temperature\":0.5,\"store\":false,\"stream\":true}");
    }

    @Test
    void aRequestInTheMessagesDialect() {
        HttpCall call = Dialect.MESSAGES.call(HELLO.streamed());
        assertThat(call.path()).isEqualTo("/messages");
        assertThat(call.headers()).contains(new Header("anthropic-version", "2023-06-01"));
        assertThat(call.body())
                .isEqualTo("{\"model\":\"m\",\"max_tokens\":64,\"system\":\"Be brief.\","
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"temperature\":0.5,\"stream\":true}");
    }

    @Test
    void theVersionOfTheMessagesApiIsTheUsersToChoose() {
        HttpCall call = Dialect.MESSAGES.call(HELLO).with(Map.of("Anthropic-Version", "2026-10-21"));
        assertThat(call.headers())
                .contains(new Header("Anthropic-Version", "2026-10-21"))
                .doesNotContain(new Header("anthropic-version", "2023-06-01"));
    }

    @Test
    void toolsAndTheirResultsInTheChatDialect() {
        assertThat(Dialect.CHAT.call(ROUND_TRIP).body())
                .contains(
                        "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\",\"function\":{",
                        "\"arguments\":\"{\\\"city\\\":\\\"서울\\\"}\"",
                        "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"rain\"},{\"role\":\"tool\",\"tool_call_id\":\"b\"",
                        "\"parameters\":{\"type\":\"object\",\"required\":[\"city\"]}")
                .doesNotContain("tool_choice");
    }

    @Test
    void toolsAndTheirResultsInTheResponsesDialect() {
        assertThat(Dialect.RESPONSES.call(ROUND_TRIP).body())
                .contains(
                        "{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\\\"서울\\\"}\"}",
                        "{\"type\":\"function_call_output\",\"call_id\":\"b\",\"output\":\"noon\"}",
                        "\"tools\":[{\"type\":\"function\",\"name\":\"weather\",\"description\":\"Tells the weather.\","
                                + "\"parameters\":{\"type\":\"object\",\"required\":[\"city\"]},\"strict\":false}]");
    }

    @Test
    void toolsAndTheirResultsInTheMessagesDialect() {
        assertThat(Dialect.MESSAGES.call(ROUND_TRIP).body())
                .contains(
                        "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"weather\",\"input\":{\"city\":\"서울\"}}",
                        "{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":\"rain\"},"
                                + "{\"type\":\"tool_result\",\"tool_use_id\":\"b\",\"content\":\"noon\"}]}",
                        "{\"name\":\"weather\",\"description\":\"Tells the weather.\","
                                + "\"input_schema\":{\"type\":\"object\",\"required\":[\"city\"]}}");
    }

    @Test
    void whichToolMustBeCalledIsSaidInEachDialectsWords() {
        Tools named = Tools.of(WEATHER).with(new Tools.Choice.Named("weather"));
        Tools required = new Tools(List.of(WEATHER), new Tools.Choice.Required(), false);
        Tools none = Tools.of(WEATHER).with(new Tools.Choice.None());
        assertThat(Dialect.CHAT.call(HELLO.with(required)).body())
                .contains("\"tool_choice\":\"required\",\"parallel_tool_calls\":false");
        assertThat(Dialect.CHAT.call(HELLO.with(named)).body())
                .contains("\"tool_choice\":{")
                .contains("\"weather\"}}");
        assertThat(Dialect.RESPONSES.call(HELLO.with(none)).body()).contains("\"tool_choice\":\"none\"");
        assertThat(Dialect.MESSAGES.call(HELLO.with(required)).body())
                .contains("\"tool_choice\":{\"type\":\"any\",\"disable_parallel_tool_use\":true}");
        assertThat(Dialect.MESSAGES.call(HELLO.with(named)).body())
                .contains("\"tool_choice\":{\"type\":\"tool\",\"name\":\"weather\"}");
        assertThat(Dialect.MESSAGES.call(HELLO.with(none)).body()).contains("\"tool_choice\":{\"type\":\"none\"}");
    }

    @Test
    void whatADialectCannotSayIsRefusedByName() {
        ModelRequest seeded = ModelRequest.whole("m", HELLO.messages(), new Parameters(null, 9, null, List.of(), 1L));
        ModelRequest stopping =
                ModelRequest.whole("m", HELLO.messages(), new Parameters(null, 9, null, List.of("x"), null));
        ModelRequest endless = ModelRequest.whole("m", HELLO.messages(), Parameters.DEFAULTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.RESPONSES.call(stopping))
                .withMessageContaining("stop sequences");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.RESPONSES.call(seeded))
                .withMessageContaining("seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.MESSAGES.call(seeded))
                .withMessageContaining("seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.MESSAGES.call(endless))
                .withMessageContaining("max-tokens");
    }

    @Test
    void aKeyTravelsInTheHeaderOfItsStyleAndIsSeenNowhereElse() {
        Credential bearer = Credential.of(Dialect.CHAT.credentialStyle(), "sk-secret-1");
        Credential apiKey = Credential.of(Dialect.MESSAGES.credentialStyle(), "sk-secret-1");
        assertThat(bearer.headers()).containsExactly(new Header("Authorization", "Bearer sk-secret-1"));
        assertThat(apiKey.headers()).containsExactly(new Header("x-api-key", "sk-secret-1"));
        assertThat(Credential.of(Credential.Style.NONE, "sk-secret-1").headers())
                .isEmpty();
        assertThat(bearer + "" + apiKey).doesNotContain("sk-secret-1");
        assertThat(bearer.redactor().redact("key sk-secret-1")).isEqualTo("key [redacted]");
    }

    private static Map<String, @Nullable Object> schema() {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.of("city"));
        return schema;
    }
}
