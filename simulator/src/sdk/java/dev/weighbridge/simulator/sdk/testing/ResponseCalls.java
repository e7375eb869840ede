package dev.weighbridge.simulator.sdk.testing;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The Responses API as openai-java speaks it. */
public final class ResponseCalls {
    private ResponseCalls() {}

    /** A request of one user's turn to a model. */
    public static ResponseCreateParams request(String model, String prompt) {
        return builder(prompt).model(model).build();
    }

    /** A request that is not finished. */
    public static ResponseCreateParams.Builder builder(String prompt) {
        return ResponseCreateParams.builder()
                .model(SdkSimulator.MODEL)
                .maxOutputTokens(100)
                .input(prompt);
    }

    /** Gives each event of a stream to a reader, until it ends or fails. */
    public static void stream(OpenAIClient client, ResponseCreateParams request, Consumer<ResponseStreamEvent> reader) {
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(request)) {
            stream.stream().forEach(reader);
        }
    }

    /** All events of a stream. */
    public static List<ResponseStreamEvent> events(OpenAIClient client, String prompt) {
        List<ResponseStreamEvent> events = new ArrayList<>();
        stream(client, request(SdkSimulator.MODEL, prompt), events::add);
        return events;
    }

    /** A stream as the SDK puts it together. */
    public static Response accumulated(OpenAIClient client, ResponseCreateParams request) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        stream(client, request, accumulator::accumulate);
        return accumulator.response();
    }

    /** The answer to a request, streamed or whole. */
    public static Response answer(OpenAIClient client, ResponseCreateParams request, boolean stream) {
        return stream ? accumulated(client, request) : client.responses().create(request);
    }

    /** The text of an answer. */
    public static String text(Response answer) {
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .collect(Collectors.joining());
    }

    /** The text of a stream's deltas. */
    public static String text(List<ResponseStreamEvent> events) {
        return events.stream()
                .flatMap(event -> event.outputTextDelta().stream())
                .map(delta -> delta.delta())
                .collect(Collectors.joining());
    }
}
