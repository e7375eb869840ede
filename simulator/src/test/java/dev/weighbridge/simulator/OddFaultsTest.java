package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddFaultsTest {
    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            usage-zero          | "prompt_tokens":0,"completion_tokens":0,"total_tokens":0
            usage-strings       | "completion_tokens":"8","total_tokens":"
            usage-floats        | "completion_tokens":8.0,"total_tokens":
            usage-doubled       | "completion_tokens":16,"total_tokens":
            usage-without-total | "completion_tokens":8,"prompt_tokens_details"
            """)
    void usageLiesWhileTheTruthDoesNot(String fault, String usage) throws IOException {
        RawResponse response = chat("keeprouter", fault);
        assertThat(response.body()).contains(usage);
        assertThat(truth(response).completionTokens()).isEqualTo(8);
        assertThat(truth(response).usageSent()).isEqualTo(!fault.matches("usage-zero|usage-doubled"));
    }

    @Test
    void cachedPromptIsToldAndCheaper() throws IOException {
        RawResponse response = chat("openrouter", "cached-prompt");
        int prompt = response.number("prompt_tokens");
        assertThat(response.number("cached_tokens")).isEqualTo(prompt / 2).isPositive();
    }

    @Test
    void t20CacheHitIsToldAndFree() throws IOException {
        RawResponse hit = chat("openrouter", "cache-hit");
        assertThat(hit.header("x-openrouter-cache-status")).isEqualTo("HIT");
        assertThat(hit.body()).contains("\"prompt_tokens\":0,\"completion_tokens\":0", "\"cost\":0,");
        assertThat(truth(hit).billed()).isEqualTo(Money.ZERO);
        RawResponse miss = chat("openrouter", "cache-miss");
        assertThat(miss.header("x-openrouter-cache-status")).isEqualTo("MISS");
        assertThat(miss.number("completion_tokens")).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "finish-empty, ''",
        "finish-eos, eos",
        "finish-end-turn, end_turn",
        "finish-upper-case, STOP",
        "finish-max-tokens, max_tokens",
        "finish-content-filter, content_filter"
    })
    void j09FinishReasonCanBeForeign(String fault, String reason) throws IOException {
        RawResponse response = chat("keeprouter", fault);
        assertThat(response.body()).contains("\"finish_reason\":\"" + reason + "\"");
        assertThat(truth(response).finishReason()).isEqualTo(reason);
        assertThat(truth(response).ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void t05MaxTokensCanBeIgnored() throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            String request = body("acme/quick", "[[fault:max-tokens-ignored]]", ",\"max_tokens\":3");
            RawResponse response = client.chat(request).read();
            assertThat(response.tokens()).hasSize(8);
            assertThat(truth(response).ending()).isEqualTo(Ending.COMPLETED);
        }
    }

    @Test
    void aliasCanBeResolvedToTheModelThatAnswers() throws IOException {
        SimulatorOptions options = Simulators.with(Simulators.QUICK
                .withAliases("acme/any")
                .withBackends(Backend.plain("Alpha").serving("acme/swift-2")));
        try (Simulator routed = Simulator.start(options);
                RawClient client = new RawClient(routed, "runyour")) {
            assertThat(client.chat(body("ACME/Any", "hello", "")).read().body()).contains("\"model\":\"ACME/Any\"");
            assertThat(client.chat(body("ACME/Any", "[[fault:model-resolved]]", ""))
                            .read()
                            .body())
                    .contains("\"model\":\"acme/swift-2\"")
                    .doesNotContain("ACME/Any");
        }
    }

    @Test
    void whitespaceCanGoOutBeforeTheJson() throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            String request =
                    body("acme/quick", "[[fault:padded-json]]", "").replace("\"stream\":true", "\"stream\":false");
            RawResponse response = client.chat(request).read();
            assertThat(response.header("transfer-encoding")).isEqualTo("chunked");
            assertThat(response.body())
                    .startsWith("\n")
                    .contains("{\"id\":\"chatcmpl-")
                    .endsWith("}");
        }
    }

    @Test
    void eventsCanHaveNames() throws IOException {
        RawResponse response = chat("keeprouter", "event-names");
        assertThat(response.body()).startsWith("event: message\ndata: {").endsWith("event: message\ndata: [DONE]\n\n");
        assertThat(response.tokens()).hasSize(8);
    }

    @Test
    void lastBlankLineCanBeMissing() throws IOException {
        RawResponse response = chat("keeprouter", "no-last-blank-line");
        assertThat(response.body()).contains("}\n\ndata: [DONE]").endsWith("data: [DONE]\n");
        assertThat(truth(response).tokenNanos().count()).isEqualTo(8);
    }

    @Test
    void lorisSendsTheSameBytesInSmallPieces() throws IOException {
        RawResponse response = chat("keeprouter", "slow-loris");
        assertThat(response.writes()).isGreaterThan(response.bytes().length / 17);
        assertThat(response.tokens()).hasSize(8);
        assertThat(response.events()).last().isEqualTo("[DONE]");
    }

    @Test
    void reasoningFieldCanHaveAnyName() throws IOException {
        assertThat(chat("keeprouter", "reasoning-thinking").body()).contains("\"delta\":{\"thinking\":\" step\"}");
    }

    @ParameterizedTest
    @CsvSource({"error-after-last, false, 0", "error-at-end, true, 8"})
    void errorCanComeAfterAllTokens(String fault, boolean finished, int usage) throws IOException {
        RawResponse response = chat("keeprouter", fault);
        assertThat(response.tokens()).hasSize(8);
        assertThat(response.events()).last().asString().startsWith("{\"error\":");
        assertThat(response.body().contains("\"finish_reason\":\"stop\"")).isEqualTo(finished);
        assertThat(response.body().contains("\"completion_tokens\":" + usage)).isEqualTo(finished);
        assertThat(truth(response).ending()).isEqualTo(Ending.ERROR);
    }

    @Test
    void e17ErrorCanBeFollowedByDone() throws IOException {
        assertThat(chat("keeprouter", "error-then-done").events())
                .endsWith("[DONE]")
                .element(4)
                .asString()
                .startsWith("{\"error\":");
    }

    @Test
    void e18ErrorCanBeANamedFlatEvent() throws IOException {
        assertThat(chat("keeprouter", "error-named").body())
                .contains("event: error\ndata: {\"type\":\"error\",\"code\":\"error_502\",\"message\":");
    }

    @ParameterizedTest
    @CsvSource({"cut-after-last, false, false", "cut-at-end, true, false", "reset-at-end, true, true"})
    void connectionCanBreakWhenAllButTheEndIsSent(String fault, boolean finished, boolean reset) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            RawClient.Ended ended = client.chat(body("acme/quick", "[[fault:" + fault + "]]", ""))
                    .readToEnd();
            assertThat(ended.reset()).isEqualTo(reset);
            assertThat(ended.text()).doesNotContain("[DONE]");
            if (!reset) {
                assertThat(ended.text().contains("\"finish_reason\":\"stop\"")).isEqualTo(finished);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            429-requests    | 429 | Rate limit reached on free-models-per-min: Limit 20
            429-tokens      | 429 | "type":"tokens"
            429-day         | 429 | (per day): Limit 50
            429-too-large   | 429 | Request too large for tokens-per-min: Limit 6000, Requested 6400
            429-concurrency | 429 | Too many concurrent requests
            429-upstream    | 429 | rate-limited upstream
            429-quota       | 429 | "code":"insufficient_quota"
            """)
    void e21e22RefusalTellsItsReason(String fault, int status, String text) throws IOException {
        RawResponse response = chat("keeprouter", fault);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains(text);
        assertThat(truth(response).fault()).isEqualTo(fault);
    }

    @Test
    void openRouterTellsItsUpstreamInMetadata() throws IOException {
        assertThat(chat("openrouter", "429-upstream").body())
                .contains("\"message\":\"Provider returned error\"", "\"raw\":\"", "\"provider_name\":\"Simulated\"");
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-seconds, retry-after, 3",
        "retry-after-float, retry-after, 2.5",
        "retry-after-millis, retry-after-ms, 2500",
        "retry-after-too-early, retry-after, 1",
        "retry-after-too-late, retry-after, 7",
        "retry-after-absurd, retry-after, 99999999",
        "retry-after-none, retry-after, ''",
        "retry-after-prose, retry-after, ''"
    })
    void t07RetryAfterTellsTheWaitInItsStyle(String fault, String header, String value) throws IOException {
        RawResponse response = chat("keeprouter", fault);
        assertThat(response.header(header)).isEqualTo(value);
        assertThat(response.body().contains("Please try again in 2.5s.")).isEqualTo(fault.endsWith("prose"));
    }

    @Test
    void t07RetryAfterCanBeADate() throws IOException {
        assertThat(chat("keeprouter", "retry-after-http-date").header("retry-after"))
                .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 2[0-9]{3} [0-9:]{8} GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "limit-headers-anthropic, anthropic-ratelimit-requests-remaining, 0",
        "limit-headers-groq, x-ratelimit-remaining-requests, 31",
        "limit-headers-mistral, x-ratelimit-remaining-req-minute, 0",
        "limit-headers-github, x-ratelimit-type, UserByMinute",
        "limit-headers-ietf-06, ratelimit-remaining, 0",
        "limit-headers-cerebras, x-ratelimit-limit-requests-minute, ''",
        "limit-headers-in-body, x-ratelimit-remaining, ''"
    })
    void t09LimitIsToldInEveryStyle(String fault, String header, String value) throws IOException {
        assertThat(chat("keeprouter", fault).header(header)).isEqualTo(value);
    }

    @Test
    void t10HeadersCanStandInTheBodyAlone() throws IOException {
        RawResponse response = chat("openrouter", "limit-headers-in-body");
        assertThat(response.header("x-ratelimit-reset")).isEmpty();
        assertThat(response.body()).contains("\"headers\":{\"X-RateLimit-Limit\":\"20\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            anthropic  | {"type":"error","error":{"type":"overloaded_error","message":"The engine is currently overloaded"},"request_id":"req_simulated"}
            vllm       | {"object":"error","message":"The engine is currently overloaded","type":"server_error","param":null,"code":503}
            problem    | {"type":"about:blank","title":"server_is_overloaded","status":503,"detail":"The engine is currently overloaded"}
            text       | {"error":"The engine is currently overloaded"}
            """)
    void everyEnvelopeHasItsShape(String envelope, String body) throws IOException {
        String sent = chat("keeprouter", "error-503-" + envelope).body();
        assertThat(sent.replaceFirst("req_[0-9a-f]{16}", "req_simulated")).isEqualTo(body);
    }

    @Test
    void e06NestMessageCanBeAnArray() throws IOException {
        assertThat(chat("keeprouter", "error-503-nest-array").body())
                .endsWith("\"message\":[\"The engine is currently overloaded\",\"see the guide\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall-at-end", "comments-between", "limit-headers-none", "usage-doubled"})
    void faultsAreListedUnderStableNames(String name) {
        assertThat(Faults.names()).contains(name);
    }

    @Test
    void everyFaultCanBeAskedForByItsName() {
        assertThat(Faults.names()).allSatisfy(name -> {
            assertThat(name).matches("[a-z0-9-]+");
            assertThat(Faults.named(name).name()).isEqualTo(name);
        });
    }

    private RawResponse chat(String profile, String fault) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.chat(body("acme/quick", "hello [[fault:" + fault + "]]", ""))
                    .read();
        }
    }

    private TruthEntry truth(RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }
}
