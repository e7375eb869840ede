package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.simulator.testing.NamedEvent;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.Ending;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsesTest {
    private static final List<String> START = List.of("response.created", "response.in_progress");
    private static final List<String> TEXT = all(List.of(
            List.of("response.output_item.added", "response.content_part.added"),
            Collections.nCopies(8, "response.output_text.delta"),
            List.of("response.output_text.done", "response.content_part.done", "response.output_item.done")));

    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void r01EventsAreNamedAndNumberedInTheCanonicalOrder() throws IOException {
        RawResponse response = stream("hello");
        List<NamedEvent> events = response.namedEvents();
        assertThat(events)
                .extracting(NamedEvent::name)
                .isEqualTo(all(List.of(START, TEXT, List.of("response.completed"))));
        assertThat(events).allSatisfy(event -> assertThat(event.type()).isEqualTo(event.name()));
        assertThat(events.stream()
                        .map(event -> event.data().get("sequence_number").asInt()))
                .isEqualTo(IntStream.range(0, events.size()).boxed().toList());
        assertThat(response.body()).doesNotContain("[DONE]");
    }

    @Test
    void textIsToldThreeTimesAndIsTheSame() throws IOException {
        RawResponse response = stream("hello");
        String text = Spoken.RESPONSES.streamedText(response);
        assertThat(only(response, "response.output_text.done").get("text").asText())
                .isEqualTo(text);
        assertThat(only(response, "response.content_part.done").at("/part/text").asText())
                .isEqualTo(text);
        JsonNode completed = only(response, "response.completed").get("response");
        assertThat(completed.at("/output/0/content/0/text").asText()).isEqualTo(text);
        assertThat(completed.get("status").asText()).isEqualTo("completed");
        assertThat(completed.at("/usage/total_tokens").asInt())
                .isEqualTo(completed.at("/usage/input_tokens").asInt() + 8);
    }

    @Test
    void itemIdsAreOneItems() throws IOException {
        RawResponse response = stream("hello");
        String id = only(response, "response.output_item.added").at("/item/id").asText();
        assertThat(id).startsWith("msg_");
        assertThat(response.namedEvents().stream()
                        .filter(event -> event.data().has("item_id"))
                        .map(event -> event.data().get("item_id").asText()))
                .containsOnly(id);
    }

    @Test
    void r04LimitMakesTheResponseIncomplete() throws IOException {
        String turns = "\"hello\"";
        RawResponse response = ask(Spoken.RESPONSES.request(turns, true, 3, ""));
        JsonNode last = only(response, "response.incomplete").get("response");
        assertThat(last.get("status").asText()).isEqualTo("incomplete");
        assertThat(last.at("/incomplete_details/reason").asText()).isEqualTo("max_output_tokens");
        assertThat(last.at("/output/0/status").asText()).isEqualTo("incomplete");
        JsonNode whole = ask(Spoken.RESPONSES.request(turns, false, 3, "")).json();
        assertThat(whole.get("status").asText()).isEqualTo("incomplete");
    }

    @Test
    void reasoningIsAnItemBeforeTheMessage() throws IOException {
        RawResponse response = stream("hello [[fault:reasoning]]");
        assertThat(response.namedEvents())
                .extracting(NamedEvent::name)
                .isEqualTo(all(List.of(
                        START,
                        List.of("response.output_item.added", "response.reasoning_summary_part.added"),
                        Collections.nCopies(3, "response.reasoning_summary_text.delta"),
                        List.of(
                                "response.reasoning_summary_text.done",
                                "response.reasoning_summary_part.done",
                                "response.output_item.done"),
                        TEXT,
                        List.of("response.completed"))));
        JsonNode last = only(response, "response.completed").get("response");
        assertThat(last.at("/output/0/type").asText()).isEqualTo("reasoning");
        assertThat(last.at("/output/1/type").asText()).isEqualTo("message");
        assertThat(last.at("/usage/output_tokens").asInt()).isEqualTo(11);
        assertThat(last.at("/usage/output_tokens_details/reasoning_tokens").asInt())
                .isEqualTo(3);
    }

    @Test
    void r02ExampleOfOpenRouterHasNeitherNamesNorNumbers() throws IOException {
        RawResponse response = stream("hello [[fault:responses-example]]");
        assertThat(response.body()).doesNotContain("event:", "sequence_number").endsWith("data: [DONE]\n\n");
        List<NamedEvent> events = response.namedEvents();
        assertThat(events.get(events.size() - 1).type()).isEqualTo("response.done");
        assertThat(events.stream().filter(event -> event.type().equals("response.content_part.delta")))
                .hasSize(8);
        assertThat(simulator.truth().find(response.sequence()).orElseThrow().ending())
                .isEqualTo(Ending.COMPLETED);
    }

    @Test
    void r05ErrorAfterTokensFailsTheResponse() throws IOException {
        RawResponse response = stream("hello [[fault:error-after-3]]");
        List<NamedEvent> events = response.namedEvents();
        JsonNode last = events.get(events.size() - 1).data();
        assertThat(last.get("type").asText()).isEqualTo("response.failed");
        assertThat(last.at("/response/status").asText()).isEqualTo("failed");
        assertThat(last.at("/response/error/code").asText()).isEqualTo("server_error");
        assertThat(last.at("/response/error_type").asText()).isEqualTo("provider_unavailable");
        assertThat(simulator.truth().find(response.sequence()).orElseThrow().ending())
                .isEqualTo(Ending.ERROR);
    }

    @Test
    void r05ErrorBeforeTheResponseIsAnEventOfItsOwn() throws IOException {
        List<NamedEvent> events = stream("hello [[fault:error-first]]").namedEvents();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).name()).isEqualTo("error");
        assertThat(events.get(0).data().at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void r06EndCanBeMissing() throws IOException {
        assertThat(stream("hello [[fault:no-finish]]").namedEvents())
                .extracting(NamedEvent::name)
                .isEqualTo(all(List.of(START, TEXT)));
    }

    @Test
    void r12WholeResponseCanFailInsideA200() throws IOException {
        RawResponse response = ask(Spoken.RESPONSES.request("hello [[fault:error-after-3]]", false));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("status").asText()).isEqualTo("failed");
        assertThat(response.json().at("/error/code").asText()).isEqualTo("server_error");
    }

    @Test
    void usageCanBeMissing() throws IOException {
        RawResponse response = stream("hello [[fault:usage-none]]");
        assertThat(Spoken.RESPONSES.streamedUsage(response).isNull()).isTrue();
        assertThat(simulator.truth().find(response.sequence()).orElseThrow().usageSent())
                .isFalse();
    }

    private RawResponse stream(String prompt) throws IOException {
        return ask(Spoken.RESPONSES.request(prompt, true));
    }

    private RawResponse ask(String body) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.ask(Spoken.RESPONSES, body).read();
        }
    }

    private static JsonNode only(RawResponse response, String name) {
        List<JsonNode> found = response.namedEvents().stream()
                .filter(event -> event.name().equals(name))
                .map(NamedEvent::data)
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static List<String> all(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
