package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.simulator.testing.NamedEvent;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {
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
    void streamIsStartBlockPingDeltasStopEnd() throws IOException {
        RawResponse response = stream("hello");
        List<String> expected = new ArrayList<>(List.of("message_start", "content_block_start", "ping"));
        expected.addAll(Collections.nCopies(8, "content_block_delta"));
        expected.addAll(List.of("content_block_stop", "message_delta", "message_stop"));
        assertThat(response.namedEvents()).extracting(NamedEvent::name).isEqualTo(expected);
        assertThat(response.namedEvents())
                .allSatisfy(event -> assertThat(event.type()).isEqualTo(event.name()));
        assertThat(response.body()).doesNotContain("[DONE]");
        assertThat(response.header("request-id")).startsWith("req_");
    }

    @Test
    void startTellsTheInputAndTheEndTheWholeUsage() throws IOException {
        RawResponse response = stream("hello");
        TruthEntry truth = simulator.truth().find(response.sequence()).orElseThrow();
        JsonNode start = response.namedEvents().get(0).data().get("message");
        assertThat(start.at("/usage/input_tokens").asInt()).isEqualTo(truth.promptTokens());
        assertThat(start.at("/usage/output_tokens").asInt()).isEqualTo(1);
        assertThat(start.get("id").asText()).isEqualTo(truth.responseId());
        assertThat(Spoken.MESSAGES.counts(Spoken.MESSAGES.streamedUsage(response)))
                .containsExactly(truth.promptTokens(), 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 |                             | end_turn      | ",
                "3   |                             | max_tokens    | ",
                "100 | ,\"stop_sequences\":[\".\"] | stop_sequence | ."
            })
    void reasonOfTheEndIsInAnthropicsWords(int most, String more, String reason, String text) throws IOException {
        String turns = "[{\"role\":\"user\",\"content\":\"hello\"}]";
        String rest = more == null ? "" : more;
        JsonNode whole = ask(Spoken.MESSAGES.request(turns, false, most, rest)).json();
        JsonNode delta = data(ask(Spoken.MESSAGES.request(turns, true, most, rest)), "message_delta")
                .get(0)
                .get("delta");
        for (JsonNode end : List.of(whole, delta)) {
            assertThat(end.get("stop_reason").asText()).isEqualTo(reason);
            assertThat(end.get("stop_sequence").textValue()).isEqualTo(text);
        }
    }

    @Test
    void reasoningIsASignedThinkingBlockBeforeTheText() throws IOException {
        RawResponse response = stream("hello [[fault:reasoning]]");
        List<JsonNode> starts = data(response, "content_block_start");
        assertThat(starts)
                .extracting(start -> start.at("/content_block/type").asText())
                .containsExactly("thinking", "text");
        assertThat(starts).extracting(start -> start.get("index").asInt()).containsExactly(0, 1);
        assertThat(data(response, "content_block_delta"))
                .extracting(delta -> delta.at("/delta/type").asText())
                .startsWith("thinking_delta", "thinking_delta", "thinking_delta", "signature_delta", "text_delta");
        assertThat(response.number("thinking_tokens")).isEqualTo(3);
        JsonNode whole =
                ask(Spoken.MESSAGES.request("hello [[fault:reasoning]]", false)).json();
        assertThat(whole.at("/content/0/thinking").asText()).isEqualTo(" step step step");
        assertThat(whole.at("/content/1/type").asText()).isEqualTo("text");
    }

    @Test
    void a05ErrorEventEndsTheStream() throws IOException {
        RawResponse response = stream("hello [[fault:error-after-3]]");
        NamedEvent last = response.namedEvents().get(response.namedEvents().size() - 1);
        assertThat(last.name()).isEqualTo("error");
        assertThat(last.data().at("/error/type").asText()).isEqualTo("api_error");
        assertThat(simulator.truth().find(response.sequence()).orElseThrow().ending())
                .isEqualTo(Ending.ERROR);
    }

    @Test
    void a08EndMarkerCanBeMissing() throws IOException {
        assertThat(stream("hello [[fault:no-done]]").namedEvents())
                .extracting(NamedEvent::name)
                .endsWith("message_delta")
                .doesNotContain("message_stop");
    }

    @Test
    void a10UsageCanBeMissing() throws IOException {
        RawResponse response = stream("hello [[fault:usage-none]]");
        assertThat(response.body()).doesNotContain("usage");
        assertThat(simulator.truth().find(response.sequence()).orElseThrow().usageSent())
                .isFalse();
    }

    @Test
    void a17CarriageReturnsEndTheLinesOfNamedEventsToo() throws IOException {
        assertThat(stream("hello [[fault:crlf]]").body()).contains("event: message_start\r\ndata: {");
    }

    @ParameterizedTest
    @CsvSource({"finish-with-last, 1", "finish-twice, 2", "no-finish, 0"})
    void endComesInEventsOfItsOwnOnly(String fault, int times) throws IOException {
        assertThat(data(stream("hello [[fault:" + fault + "]]"), "message_delta"))
                .hasSize(times);
    }

    private RawResponse stream(String prompt) throws IOException {
        return ask(Spoken.MESSAGES.request(prompt, true));
    }

    private RawResponse ask(String body) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            return client.ask(Spoken.MESSAGES, body).read();
        }
    }

    private static List<JsonNode> data(RawResponse response, String name) {
        return response.namedEvents().stream()
                .filter(event -> event.name().equals(name))
                .map(NamedEvent::data)
                .toList();
    }
}
