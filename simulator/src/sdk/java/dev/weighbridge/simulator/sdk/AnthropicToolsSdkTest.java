package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.sdk.testing.WeatherTool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnthropicToolsSdkTest {
    private SdkSimulator simulator;

    @BeforeAll
    void start() {
        simulator = SdkSimulator.start();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"keeprouter, false", "keeprouter, true", "openrouter, false", "openrouter, true"})
    void anthropicJavaCallsAToolAndGetsAnAnswerWithItsResult(String profile, boolean stream) {
        AnthropicClient client = simulator.anthropic(profile);
        Message asked = MessageCalls.answer(client, question().build(), stream);
        assertThat(asked.stopReason()).contains(StopReason.TOOL_USE);
        ToolUseBlock call = asked.content().stream()
                .flatMap(block -> block.toolUse().stream())
                .findFirst()
                .orElseThrow();
        assertCall(call);
        assertThat(MessageCalls.text(MessageCalls.answer(client, returned(asked, call.id()), stream)))
                .contains(WeatherTool.RESULT);
    }

    private static void assertCall(ToolUseBlock call) {
        assertThat(call.name()).isEqualTo(WeatherTool.NAME);
        JsonNode input = call._input().convert(JsonNode.class);
        assertThat(input.get("city").isTextual()).isTrue();
        assertThat(input.get("unit").asText()).isIn("C", "F");
    }

    private static MessageCreateParams.Builder question() {
        Tool.InputSchema.Properties.Builder properties = Tool.InputSchema.Properties.builder();
        WeatherTool.PROPERTIES.forEach((key, value) -> properties.putAdditionalProperty(key, JsonValue.from(value)));
        Tool.InputSchema schema = Tool.InputSchema.builder()
                .properties(properties.build())
                .required(WeatherTool.REQUIRED)
                .build();
        return MessageCalls.builder(WeatherTool.QUESTION)
                .addTool(Tool.builder()
                        .name(WeatherTool.NAME)
                        .inputSchema(schema)
                        .build());
    }

    private static MessageCreateParams returned(Message asked, String callId) {
        ToolResultBlockParam result = ToolResultBlockParam.builder()
                .toolUseId(callId)
                .content(WeatherTool.RESULT)
                .build();
        return question()
                .addMessage(asked)
                .addUserMessageOfContentBlockParams(List.of(ContentBlockParam.ofToolResult(result)))
                .build();
    }
}
