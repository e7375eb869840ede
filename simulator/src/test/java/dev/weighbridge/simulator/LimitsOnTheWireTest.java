package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.ledger.FreeAllowance;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.LimitHeaders;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.limit.Measure;
import dev.weighbridge.simulator.limit.RetryAfter;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.FreeTiers;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.TestingWallClock;
import dev.weighbridge.simulator.truth.Admission;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsOnTheWireTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Limit TWO_A_MINUTE = Limit.window("two-per-min", Limit.Scope.KEY, 2, MINUTE);

    private final TestingWallClock clock = new TestingWallClock(Instant.parse("2026-11-20T12:00:50Z"));

    @Test
    void windowOpensAgainWithTheNextMinute() throws IOException {
        try (Simulator simulator = limited(BuiltInProfiles.KEEPROUTER, TWO_A_MINUTE)) {
            assertThat(ask(simulator, "keeprouter").header("x-ratelimit-remaining-requests"))
                    .isEqualTo("1");
            ask(simulator, "keeprouter");
            RawResponse refused = ask(simulator, "keeprouter");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("retry-after")).isEqualTo("10");
            assertThat(refused.header("x-ratelimit-reset-requests")).isEqualTo("10s");
            assertThat(simulator.truth().find(refused.sequence()).orElseThrow().admission())
                    .isEqualTo(Admission.LIMITED);
            clock.advance(Duration.ofSeconds(10));
            assertThat(ask(simulator, "keeprouter").status()).isEqualTo(200);
        }
    }

    @Test
    void concurrencyIsFreeAgainOnceTheAnswerIsOver() throws IOException {
        Limit one = Limit.concurrency("at once", Limit.Scope.KEY, 1);
        try (Simulator simulator = limited(BuiltInProfiles.KEEPROUTER, one)) {
            try (RawClient running = new RawClient(simulator, "keeprouter")) {
                running.chat(body("acme/quick", "[[fault:stall-after-3]]", "")).readUntil("data: ");
                RawResponse refused = ask(simulator, "keeprouter");
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.body()).contains("Too many concurrent requests");
                assertThat(refused.header("retry-after")).isEmpty();
            }
            simulator.truth().ended(1).join();
            assertThat(ask(simulator, "keeprouter").status()).isEqualTo(200);
        }
    }

    @Test
    void tokensAreThoseOfThePromptAndTheMostThatWasAskedFor() throws IOException {
        Limit tokens = Limit.window("tokens", Limit.Scope.KEY, 1000, MINUTE).counting(Measure.TOKENS_SETTLED);
        try (Simulator simulator = limited(BuiltInProfiles.KEEPROUTER, tokens);
                RawClient client = new RawClient(simulator, "keeprouter")) {
            RawResponse first = client.chat(body("acme/quick", "hello", ",\"max_tokens\":899"))
                    .read();
            assertThat(first.header("x-ratelimit-remaining-tokens")).isEqualTo("100");
            RawResponse second = client.chat(body("acme/quick", "hello", ",\"max_tokens\":899"))
                    .read();
            assertThat(second.header("x-ratelimit-remaining-tokens")).isEqualTo(Integer.toString(1000 - 9 - 900));
            RawResponse large = client.chat(body("acme/quick", "hello", ",\"max_tokens\":1000"))
                    .read();
            assertThat(large.status()).isEqualTo(429);
            assertThat(large.body()).contains("Request too large for tokens: Limit 1000, Requested 1001");
        }
    }

    @Test
    void groqAnswers413ToWhatIsTooLarge() throws IOException {
        LimitStyle groq = new LimitStyle(LimitHeaders.GROQ, RetryAfter.SECONDS, LimitStyle.Place.HEADERS);
        Limit tokens = Limit.window("tokens", Limit.Scope.KEY, 10, MINUTE).counting(Measure.TOKENS_RESERVED);
        GatewayProfile profile = BuiltInProfiles.KEEPROUTER.with(
                BuiltInProfiles.KEEPROUTER.style().with(groq));
        try (Simulator simulator = limited(profile, tokens);
                RawClient client = new RawClient(simulator, "keeprouter")) {
            RawResponse large = client.chat(body("acme/quick", "hello", ",\"max_tokens\":11"))
                    .read();
            assertThat(large.status()).isEqualTo(413);
            assertThat(large.body()).contains("rate_limit_exceeded");
        }
    }

    @Test
    void openRouterRefusesTheTwentyFirstFreeRequestOfAMinute() throws IOException {
        try (Simulator simulator = free(new Money(0));
                RawClient client = new RawClient(simulator, "openrouter")) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.chat(body("acme/free", "hello", "")).read().status())
                        .isEqualTo(200);
            }
            RawResponse refused = client.chat(body("acme/free", "hello", "")).read();
            assertThat(refused.header("x-ratelimit-reset")).isEqualTo("1795176060000");
            assertThat(refused.body())
                    .contains("Rate limit exceeded: free-models-per-min. ", "\"X-RateLimit-Reset\":\"1795176060000\"");
        }
    }

    @Test
    void openRouterAllowsFiftyFreeRequestsADayUntilTenDollarsAreBought() throws IOException {
        assertThat(status(51, new Money(0))).isEqualTo(429);
        assertThat(status(51, FreeAllowance.OPENROUTER.threshold())).isEqualTo(200);
    }

    private int status(int request, Money bought) throws IOException {
        try (Simulator simulator = free(bought);
                RawClient client = new RawClient(simulator, "openrouter")) {
            for (int i = 1; i < request; i++) {
                client.chat(body("acme/free", "hello", "")).read();
                clock.advance(Duration.ofSeconds(10));
            }
            return client.chat(body("acme/free", "hello", "")).read().status();
        }
    }

    @Test
    void shapedRequestIsHeldBackAndServed() throws IOException {
        Limit shaper = Limit.shaper("shaper", Limit.Scope.KEY, Duration.ofMillis(1), 3);
        try (Simulator simulator = limited(BuiltInProfiles.KEEPROUTER, shaper)) {
            ask(simulator, "keeprouter");
            RawResponse held = ask(simulator, "keeprouter");
            assertThat(held.status()).isEqualTo(200);
            assertThat(simulator.truth().find(held.sequence()).orElseThrow().queuedNanos())
                    .isGreaterThanOrEqualTo(1_000_000);
        }
    }

    private Simulator limited(GatewayProfile profile, Limit limit) {
        return start(profile.withOnly(Simulators.QUICK.withLimits(limit)));
    }

    private Simulator free(Money bought) {
        return start(FreeTiers.openRouter(BuiltInProfiles.OPENROUTER.withOnly(Simulators.FREE), bought));
    }

    private Simulator start(GatewayProfile profile) {
        return Simulator.start(
                SimulatorOptions.defaults().withProfiles(List.of(profile)).withClocks(NanoClock.system(), clock));
    }

    private static RawResponse ask(Simulator simulator, String profile) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.chat(body("acme/quick", "hello", "")).read();
        }
    }
}
