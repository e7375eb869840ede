package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.ResponseCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.sdk.testing.WeatherTool;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAiToolsSdkTest {
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
    @CsvSource({
        "runyour, false",
        "runyour, true",
        "keeprouter, false",
        "keeprouter, true",
        "openrouter, false",
        "openrouter, true"
    })
    void openAiJavaCallsAToolInAChatAndGetsAnAnswerWithItsResult(String profile, boolean stream) throws IOException {
        OpenAIClient client = simulator.openAi(profile);
        ChatCompletion asked = Chats.answer(client, chat().build(), stream);
        assertThat(asked.choices().get(0).finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.TOOL_CALLS);
        ChatCompletionMessage message = asked.choices().get(0).message();
        ChatCompletionMessageFunctionToolCall call =
                message.toolCalls().orElseThrow().get(0).asFunction();
        assertCall(call.function().name(), call.function().arguments());
        ChatCompletion answered = Chats.answer(client, returned(message, call.id()), stream);
        assertThat(Chats.text(answered)).contains(WeatherTool.RESULT);
    }

    @ParameterizedTest
    @CsvSource({"runyour, false", "runyour, true", "openrouter, false", "openrouter, true"})
    void openAiJavaCallsAToolInAResponseAndGetsAnAnswerWithItsResult(String profile, boolean stream)
            throws IOException {
        OpenAIClient client = simulator.openAi(profile);
        ResponseCreateParams question = ResponseCalls.builder(WeatherTool.QUESTION)
                .addTool(responsesTool())
                .build();
        ResponseFunctionToolCall call = ResponseCalls.answer(client, question, stream).output().stream()
                .flatMap(item -> item.functionCall().stream())
                .findFirst()
                .orElseThrow();
        assertCall(call.name(), call.arguments());
        assertThat(ResponseCalls.text(ResponseCalls.answer(client, returned(call), stream)))
                .contains(WeatherTool.RESULT);
    }

    private static void assertCall(String name, String arguments) throws IOException {
        assertThat(name).isEqualTo(WeatherTool.NAME);
        JsonNode json = new ObjectMapper().readTree(arguments);
        assertThat(json.get("city").isTextual()).isTrue();
        assertThat(json.get("unit").asText()).isIn("C", "F");
    }

    private static ChatCompletionCreateParams.Builder chat() {
        FunctionParameters.Builder schema = FunctionParameters.builder();
        WeatherTool.schema().forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        FunctionDefinition function = FunctionDefinition.builder()
                .name(WeatherTool.NAME)
                .parameters(schema.build())
                .build();
        return Chats.builder(WeatherTool.QUESTION)
                .addTool(ChatCompletionFunctionTool.builder().function(function).build());
    }

    private static ChatCompletionCreateParams returned(ChatCompletionMessage asked, String callId) {
        ChatCompletionToolMessageParam result = ChatCompletionToolMessageParam.builder()
                .toolCallId(callId)
                .content(WeatherTool.RESULT)
                .build();
        return chat().addMessage(asked).addMessage(result).build();
    }

    private static FunctionTool responsesTool() {
        FunctionTool.Parameters.Builder schema = FunctionTool.Parameters.builder();
        WeatherTool.schema().forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        return FunctionTool.builder()
                .name(WeatherTool.NAME)
                .parameters(schema.build())
                .strict(false)
                .build();
    }

    private static ResponseCreateParams returned(ResponseFunctionToolCall call) {
        EasyInputMessage question = EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(WeatherTool.QUESTION)
                .build();
        ResponseInputItem.FunctionCallOutput result = ResponseInputItem.FunctionCallOutput.builder()
                .callId(call.callId())
                .output(WeatherTool.RESULT)
                .build();
        return ResponseCalls.builder("")
                .addTool(responsesTool())
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(question),
                        ResponseInputItem.ofFunctionCall(call),
                        ResponseInputItem.ofFunctionCallOutput(result)))
                .build();
    }
}
