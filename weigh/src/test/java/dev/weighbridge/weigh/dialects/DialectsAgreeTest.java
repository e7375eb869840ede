package dev.weighbridge.weigh.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same prompt and seed in three dialects: the same text, the same counts, the same outcome. */
class DialectsAgreeTest {
    private static final String MODEL = "acme/even";
    private static final Parameters LIMITED = new Parameters(null, 64, null, List.of(), null);
    private static final Tool WEATHER = new Tool(
            "get_weather",
            "Tells the weather.",
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("city", Map.of("type", "string")),
                    "required",
                    List.of("city")));

    private Simulator simulator;
    private GatewayClient client;

    @BeforeEach
    void start() {
        SimulatedModel model = SimulatedModel.of(
                MODEL,
                Pace.steady(Duration.ofMillis(2), Duration.ofNanos(100_000), 8),
                new AnswerLength(20, 40),
                TokenPrice.FREE);
        simulator = Simulator.start(
                SimulatorOptions.defaults().withProfiles(List.of(BuiltInProfiles.OPENROUTER.withOnly(model))));
        client = GatewayClient.create(ClientOptions.connections(4), NanoClock.system());
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Say hello.", "서울의 날씨는 어때요? 🔧", "Explain \"quotes\" \\ and\nlines."})
    void theSamePromptGetsTheSameTextAndCountsStreamedAndWhole(String prompt) {
        ModelRequest whole = ModelRequest.whole(
                MODEL, List.of(new Message.SystemPrompt("Be brief."), new Message.User(prompt)), LIMITED);
        List<Exchange> all = new ArrayList<>(ask(whole).values());
        all.addAll(ask(whole.streamed()).values());

        assertThat(all).hasSize(6).allSatisfy(exchange -> {
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.STOP));
            assertThat(exchange.content()).isEqualTo(all.get(0).content()).isNotEmpty();
            assertThat(counts(exchange)).isEqualTo(counts(all.get(0)));
            assertThat(exchange.identity().model()).isEqualTo(MODEL);
            assertThat(exchange.notes()).isEmpty();
        });
    }

    @Test
    void everyStreamHasAMarkForEachTokenAndTheFirstComesEarly() {
        Map<Dialect, Exchange> streams = ask(ModelRequest.whole(MODEL, List.of(new Message.User("Say hello.")), LIMITED)
                .streamed());

        streams.forEach((dialect, exchange) -> {
            Long tokens = exchange.reportedUsage().orElseThrow().completionTokens();
            assertThat(exchange.wire().tokenEvents())
                    .as(dialect.label())
                    .isEqualTo(tokens == null ? -1 : tokens.intValue());
            assertThat(exchange.marks().ttftNanos()).as(dialect.label()).isPresent();
            assertThat(exchange.marks().firstTokenNanos())
                    .isEqualTo(exchange.marks().firstVisibleNanos());
            assertThat(exchange.wire().sawDone()).isTrue();
        });
    }

    @Test
    void anAnswerThatIsCutIsTruncatedInEachDialect() {
        Parameters shortest = new Parameters(null, 5, null, List.of(), null);
        Map<Dialect, Exchange> streams =
                ask(ModelRequest.whole(MODEL, List.of(new Message.User("Say hello.")), shortest)
                        .streamed());

        assertThat(streams.values()).allSatisfy(exchange -> {
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Truncated());
            assertThat(exchange.reportedUsage().orElseThrow().completionTokens())
                    .isEqualTo(5);
        });
    }

    @Test
    void aToolIsCalledAndItsResultUsedInEachDialect() {
        for (UnaryOperator<ModelRequest> form : List.<UnaryOperator<ModelRequest>>of(r -> r, ModelRequest::streamed)) {
            List<Message> question = List.of(new Message.User("What is the weather in Seoul?"));
            Tools required = Tools.of(WEATHER).with(new Tools.Choice.Required());
            ModelRequest asked =
                    form.apply(ModelRequest.whole(MODEL, question, LIMITED).with(required));
            Map<Dialect, Exchange> calls = ask(asked);
            Choice first = calls.values().iterator().next().choices().get(0);

            calls.forEach((dialect, exchange) -> {
                Choice said = exchange.choices().get(0);
                assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Finish.Reason.TOOL_CALLS));
                assertThat(said.toolCalls()).hasSize(1);
                ToolCall call = said.toolCalls().get(0);
                assertThat(call.id()).isNotEmpty();
                assertThat(call.name()).isEqualTo("get_weather");
                assertThat(call.arguments())
                        .isEqualTo(first.toolCalls().get(0).arguments())
                        .contains("\"city\"");
                assertThat(answer(dialect, form, question, said)).contains("Rain, 11 degrees");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comments-between",
                "tool-index-none",
                "tool-index-zero",
                "null-error",
                "unnamed-events",
                "no-blank-lines"
            })
    void callsMadeTogetherAreToldApartHoweverTheyAreWritten(String fault) {
        Tool clock = new Tool("get_time", "Tells the time.", Map.of("type", "object", "properties", Map.of()));
        Message both = new Message.User("Call get_weather and get_time. [[fault:" + fault + "]]");
        ModelRequest request = ModelRequest.whole(MODEL, List.of(both), LIMITED).with(Tools.of(WEATHER, clock));

        ask(request.streamed()).forEach((dialect, exchange) -> {
            assertThat(exchange.choices()).as(() -> dialect + " " + exchange).hasSize(1);
            List<ToolCall> calls = exchange.choices().get(0).toolCalls();
            assertThat(calls).as(dialect.label()).extracting(ToolCall::name).containsExactly("get_weather", "get_time");
            assertThat(calls.get(0).arguments())
                    .as(dialect.label())
                    .startsWith("{\"city\"")
                    .endsWith("}");
            assertThat(calls.get(1).arguments()).as(dialect.label()).isEqualTo("{}");
            assertThat(calls.get(0).id()).isNotEqualTo(calls.get(1).id());
        });
    }

    private String answer(Dialect dialect, UnaryOperator<ModelRequest> form, List<Message> question, Choice said) {
        List<Message> messages = new ArrayList<>(question);
        messages.add(new Message.Assistant(said.content(), said.toolCalls()));
        said.toolCalls().forEach(call -> messages.add(new Message.ToolResult(call.id(), "Rain, 11 degrees")));
        ModelRequest request =
                form.apply(ModelRequest.whole(MODEL, messages, LIMITED).with(Tools.of(WEATHER)));
        return ask(dialect, request).content();
    }

    private Map<Dialect, Exchange> ask(ModelRequest request) {
        Map<Dialect, Exchange> all = new EnumMap<>(Dialect.class);
        for (Dialect dialect : Dialect.values()) {
            all.put(dialect, ask(dialect, request));
        }
        return all;
    }

    private Exchange ask(Dialect dialect, ModelRequest request) {
        Credential credential = Credential.of(dialect.credentialStyle(), simulator.key("openrouter"));
        return client.send(
                        simulator.baseUrl("openrouter"),
                        credential,
                        dialect.call(request),
                        dialect.decoder(request.stream(), System.nanoTime(), DecoderLimits.DEFAULT, Redactor.none()))
                .join();
    }

    private static List<Long> counts(Exchange exchange) {
        Usage usage = exchange.reportedUsage().orElseThrow();
        return List.of(
                usage.promptTokens() == null ? -1 : usage.promptTokens(),
                usage.completionTokens() == null ? -1 : usage.completionTokens());
    }
}
