package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.Admission;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QueueingTest {
    private static final String STALL = body("acme/quick", "[[fault:stall-after-3]]", "");

    @Test
    void requestWaitsForTheOneSlotUntilItIsFree() throws Exception {
        TestingNanoClock clock = new TestingNanoClock(1_000);
        SimulatorOptions options = Simulators.with(Simulators.quick(8, 1)).withClocks(clock, Clock.systemUTC());
        try (Simulator simulator = Simulator.start(options);
                RawClient second = new RawClient(simulator, "openrouter")) {
            RawClient first = new RawClient(simulator, "openrouter").chat(STALL);
            first.readUntil("data: ");
            second.chat(body("acme/quick", "hello", "")).readUntil("PROCESSING");
            clock.advance(5_000_000);
            first.close();
            TruthEntry truth = simulator.truth().ended(2).get(20, TimeUnit.SECONDS);
            assertThat(truth.queuedNanos()).isEqualTo(5_000_000);
            assertThat(truth.ending()).isEqualTo(Ending.COMPLETED);
            assertThat(truth.readNanos()).isEqualTo(1_000);
        }
    }

    @Test
    void clientThatGoesWhileItWaitsTakesNoSlot() throws Exception {
        try (Simulator simulator = Simulator.start(Simulators.with(Simulators.quick(8, 1)))) {
            RawClient first = new RawClient(simulator, "openrouter").chat(STALL);
            first.readUntil("data: ");
            RawClient second = new RawClient(simulator, "openrouter").chat(body("acme/quick", "hello", ""));
            second.readUntil("PROCESSING");
            second.close();
            assertThat(simulator.truth().ended(2).get(20, TimeUnit.SECONDS).ending())
                    .isEqualTo(Ending.CLIENT_GONE);
            first.close();
            assertThat(chat(simulator).tokens()).hasSize(8);
        }
    }

    @Test
    void closingRecordsWhatWasRunning() throws Exception {
        Simulator simulator = Simulator.start(Simulators.with(Simulators.quick(8, 1)));
        try (RawClient first = new RawClient(simulator, "openrouter");
                RawClient second = new RawClient(simulator, "openrouter")) {
            first.chat(STALL).readUntil("data: ");
            second.chat(body("acme/quick", "hello", "")).readUntil("PROCESSING");
            simulator.close();
            assertThat(simulator.truth().entries())
                    .extracting(TruthEntry::ending)
                    .containsExactlyInAnyOrder(Ending.STALLED, Ending.SHUT_DOWN);
        }
    }

    @Test
    void limitRefusesUntilTheNextWindowOfTheInjectedClock() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T10:00:10Z"));
        Limit limit = Limit.window("free-models-per-min", Limit.Scope.KEY, 2, Duration.ofMinutes(1));
        SimulatorOptions options = Simulators.with(Simulators.QUICK.withLimits(limit))
                .withClocks(SimulatorOptions.defaults().clock(), (InstantSource) now::get);
        try (Simulator simulator = Simulator.start(options)) {
            assertThat(chat(simulator).status()).isEqualTo(200);
            assertThat(chat(simulator).status()).isEqualTo(200);
            RawResponse limited = chat(simulator);
            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.header("x-ratelimit-reset"))
                    .isEqualTo(
                            Long.toString(Instant.parse("2026-11-20T10:01:00Z").toEpochMilli()));
            assertThat(limited.body())
                    .contains("Rate limit exceeded: free-models-per-min. ", "\"X-RateLimit-Remaining\":\"0\"");
            TruthEntry truth = simulator.truth().find(limited.sequence()).orElseThrow();
            assertThat(truth.admission()).isEqualTo(Admission.LIMITED);
            now.set(Instant.parse("2026-11-20T10:01:00Z"));
            assertThat(chat(simulator).status()).isEqualTo(200);
        }
    }

    private static RawResponse chat(Simulator simulator) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.chat(body("acme/quick", "hello", "")).read();
        }
    }
}
