package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.ledger.Charged;
import dev.weighbridge.simulator.ledger.Charging;
import dev.weighbridge.simulator.ledger.FreeAllowance;
import dev.weighbridge.simulator.ledger.IndexDelay;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.TestingWallClock;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight tokens at 1.50 and one of a prompt at 0.50 dollars a million: an answer costs 0.0000125 dollars. */
class AccountTest {
    private static final Money ANSWER = new Money(12_500_000);
    private static final String MANAGEMENT =
            BuiltInProfiles.OPENROUTER.billing().managementKey().orElseThrow();

    private final TestingWallClock clock = new TestingWallClock(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void keyTellsWhatItUsedToTheLastPicoDollar() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withKeyLimit(ANSWER.times(10)))) {
            chat(simulator, "acme/quick", "");
            clock.advance(Duration.ofDays(1));
            chat(simulator, "acme/quick", "");
            assertThat(key(simulator))
                    .contains("\"limit\":0.000125,\"limit_remaining\":0.0001,")
                    .contains("\"usage\":0.000025,\"usage_daily\":0.0000125,\"usage_weekly\":0.000025,")
                    .contains("\"is_free_tier\":false,\"is_management_key\":false")
                    .contains("\"rate_limit\":{\"requests\":-1,")
                    .doesNotContain(simulator.key("openrouter"));
        }
    }

    @Test
    void keyCountsFreeRequestsOfTheUtcDay() throws IOException {
        try (Simulator simulator =
                start(Billing.OPENROUTER.withCredit(Money.ZERO).with(FreeAllowance.OPENROUTER))) {
            chat(simulator, "acme/free", "");
            assertThat(key(simulator))
                    .contains("\"is_free_tier\":true")
                    .contains("\"free_model_daily_requests\":{\"limit\":50,\"remaining\":49,\"used\":1}");
            clock.advance(Duration.ofDays(1));
            assertThat(key(simulator)).contains("\"remaining\":50,\"used\":0");
        }
    }

    @Test
    void creditsAreForTheManagementKeyAlone() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withCredit(ANSWER.times(2)))) {
            chat(simulator, "acme/quick", "");
            assertThat(get(simulator, "/credits", simulator.key("openrouter")).status())
                    .isEqualTo(403);
            assertThat(get(simulator, "/credits", "nope").status()).isEqualTo(401);
            assertThat(get(simulator, "/credits", MANAGEMENT).body())
                    .isEqualTo("{\"data\":{\"total_credits\":0.000025,\"total_usage\":0.0000125}}");
            assertThat(send(simulator, "POST", "/chat/completions", MANAGEMENT, body("acme/quick", "hi", ""))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void e23PaymentRequiredOnceTheCreditIsUsed() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withCredit(ANSWER))) {
            assertThat(chat(simulator, "acme/quick", "").status()).isEqualTo(200);
            RawResponse refused = chat(simulator, "acme/quick", "");
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.body()).contains("Insufficient credits.", "\"limit_source\":\"openrouter_credits\"");
            assertThat(chat(simulator, "acme/free", "").status()).isEqualTo(200);
        }
    }

    @Test
    void e23NegativeBalanceStopsFreeModelsToo() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withCredit(new Money(1)))) {
            chat(simulator, "acme/quick", "");
            assertThat(chat(simulator, "acme/free", "").status()).isEqualTo(402);
        }
    }

    @Test
    void e23TooManyTokensForTheCreditSaysHowManyItPaysFor() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withCredit(ANSWER))) {
            RawResponse refused = chat(simulator, "acme/quick", ",\"max_tokens\":64000");
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.body()).contains("You requested up to 64000 tokens, but can only afford 8\"");
            assertThat(chat(simulator, "acme/quick", ",\"max_tokens\":5").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void e23KeyThatSpentAllItMayIsRefused() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.withKeyLimit(ANSWER))) {
            chat(simulator, "acme/quick", "");
            assertThat(chat(simulator, "acme/quick", "").body()).contains("openrouter_key_limit");
        }
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, 12500000", "SENT, 5000000", "NOTHING, 0"})
    void abortedAnswerIsBilledAsTheProfileSays(Charged rule, long picoUsd) throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.with(new Charging(rule, Charged.SENT)));
                RawClient client = new RawClient(simulator, "openrouter")) {
            client.chat(body("acme/quick", "[[fault:cut-after-3]]", "")).readToEnd();
            TruthEntry truth = simulator.truth().ended(1).join();
            assertThat(truth.ending()).isEqualTo(Ending.CUT);
            Money prompt = new Money((truth.promptTokens() - 1) * 500_000L);
            Money expected = picoUsd == 0 ? Money.ZERO : new Money(picoUsd).plus(prompt);
            assertThat(truth.billed()).isEqualTo(expected);
            assertThat(get(simulator, "/credits", MANAGEMENT).body())
                    .contains("\"total_usage\":" + expected.usd().toPlainString() + "}");
        }
    }

    @Test
    void answerThatFailsIsFreeAtOpenRouter() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER)) {
            send(
                    simulator,
                    "POST",
                    "/chat/completions",
                    simulator.key("openrouter"),
                    body("acme/quick", "[[fault:error-after-3]]", ""));
            assertThat(simulator.truth().ended(1).join().billed()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void generationIsFoundAfterAPollAndATime() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.with(new IndexDelay(2, Duration.ofSeconds(3))))) {
            String id = chat(simulator, "acme/quick", "").header("x-generation-id");
            assertThat(generation(simulator, id).status()).isEqualTo(404);
            clock.advance(Duration.ofSeconds(2));
            assertThat(generation(simulator, id).status()).isEqualTo(404);
            assertThat(generation(simulator, id).status()).isEqualTo(404);
            clock.advance(Duration.ofSeconds(1));
            assertThat(generation(simulator, id).body())
                    .contains("\"id\":\"" + id + "\"", "\"model\":\"acme/quick\",\"provider_name\":\"Simulated\"")
                    .contains("\"streamed\":true,\"cancelled\":false,\"finish_reason\":\"stop\"")
                    .contains("\"created_at\":\"2026-11-20T12:00:00Z\"")
                    .containsPattern("\"latency\":\\d+,\"generation_time\":\\d+")
                    .contains("\"native_tokens_prompt\":1,\"native_tokens_completion\":8")
                    .contains("\"total_cost\":0.0000125");
            assertThat(generation(simulator, "gen-none").status()).isEqualTo(404);
            assertThat(get(simulator, "/generation", simulator.key("openrouter"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void t16AbortedGenerationIsCancelled() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER.with(IndexDelay.NONE))) {
            String id;
            try (RawClient client = new RawClient(simulator, "openrouter")) {
                String seen = client.chat(body("acme/quick", "[[fault:stall-after-3]]", ""))
                        .readUntil("data: ");
                Matcher matcher = Pattern.compile("x-generation-id: (\\S+)").matcher(seen);
                assertThat(matcher.find()).isTrue();
                id = matcher.group(1);
                client.readUntil("data: ");
                client.readUntil("data: ");
            }
            simulator.truth().ended(1).join();
            assertThat(generation(simulator, id).body())
                    .contains("\"cancelled\":true,\"finish_reason\":null", "\"native_tokens_completion\":3");
        }
    }

    @Test
    void endpointsTellPercentilesOfWhatWasDone() throws IOException {
        try (Simulator simulator = start(Billing.OPENROUTER)) {
            String path = "/models/acme/quick/endpoints";
            String key = simulator.key("openrouter");
            assertThat(get(simulator, path, key).body())
                    .contains("\"latency_last_30m\":null", "\"uptime_last_30m\":null");
            chat(simulator, "acme/quick", "");
            assertThat(get(simulator, path, key).body())
                    .contains("\"provider_name\":\"Simulated\"", "\"uptime_last_30m\":100.0")
                    .containsPattern("\"latency_last_30m\":\\{\"p50\":[0-9.E-]+,\"p75\":")
                    .contains("\"pricing\":{\"prompt\":\"0.0000005\"");
            assertThat(get(simulator, "/models/acme/none/endpoints", key).status())
                    .isEqualTo(404);
            assertThat(get(simulator, "/models/endpoints", key).status()).isEqualTo(404);
            assertThat(send(simulator, "POST", path, key, "").status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/key", "/credits", "/generation?id=x", "/models/acme/quick/endpoints"})
    void otherGatewaysTellNothing(String path) throws IOException {
        try (Simulator simulator = Simulator.start(Simulators.options());
                RawClient client = new RawClient(simulator, "keeprouter")) {
            assertThat(client.send("GET", path, simulator.key("keeprouter"), "")
                            .read()
                            .status())
                    .isEqualTo(404);
        }
    }

    private Simulator start(Billing billing) {
        GatewayProfile profile = BuiltInProfiles.OPENROUTER
                .withOnly(Simulators.QUICK, Simulators.FREE)
                .with(billing);
        return Simulator.start(
                SimulatorOptions.defaults().withProfiles(List.of(profile)).withClocks(NanoClock.system(), clock));
    }

    private static String key(Simulator simulator) throws IOException {
        return get(simulator, "/key", simulator.key("openrouter")).body();
    }

    private static RawResponse generation(Simulator simulator, String id) throws IOException {
        return get(simulator, "/generation?id=" + id, simulator.key("openrouter"));
    }

    private static RawResponse chat(Simulator simulator, String model, String more) throws IOException {
        return send(simulator, "POST", "/chat/completions", simulator.key("openrouter"), body(model, "hello", more));
    }

    private static RawResponse get(Simulator simulator, String path, String key) throws IOException {
        return send(simulator, "GET", path, key, "");
    }

    private static RawResponse send(Simulator simulator, String method, String path, String key, String body)
            throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.send(method, path, key, body).read();
        }
    }
}
