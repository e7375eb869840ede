package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.OverloadedException;
import dev.weighbridge.simulator.sdk.testing.FirstRequestFails;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.RecordingAnthropicSleeper;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients here repeat requests as the SDK does unless told otherwise; only the waiting is left out. */
class AnthropicRetriesSdkTest {
    private static final Duration LONGEST_FIRST_BACKOFF = Duration.ofMillis(500);
    private static final Duration SHORTEST_FIRST_BACKOFF = Duration.ofMillis(375);

    private final RecordingAnthropicSleeper sleeper = new RecordingAnthropicSleeper();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 524, 529})
    void anthropicJavaRepeatsWhatMayPass(int status) {
        assertThat(waitsAfter(status, Map.of())).singleElement().satisfies(AnthropicRetriesSdkTest::isFirstBackoff);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 413, 422})
    void anthropicJavaDoesNotRepeatWhatStays(int status) {
        assertRefusedAtOnce(status, Map.of());
    }

    @Test
    void anthropicJavaObeysTheHeaderThatDecidesRetriesBeforeTheStatus() {
        assertThat(waitsAfter(400, Map.of("x-should-retry", "true"))).hasSize(1);
        assertRefusedAtOnce(429, Map.of("x-should-retry", "false"));
    }

    @ParameterizedTest
    @CsvSource({"retry-after-ms, 200, 200", "retry-after, 0.3, 300", "retry-after, 7, 7000"})
    void anthropicJavaWaitsAsLongAsItIsTold(String header, String value, long millis) {
        assertThat(waitsAfter(429, Map.of(header, value))).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "Thu, 01 Jan 2026 00:00:00 GMT", "1s", "soon"})
    void t07AnthropicJavaBacksOffWhereTheWaitIsOverOrCannotBeRead(String value) {
        assertThat(waitsAfter(429, Map.of("retry-after", value)))
                .singleElement()
                .satisfies(AnthropicRetriesSdkTest::isFirstBackoff);
    }

    @Test
    void anthropicJavaAsksThreeTimesAndBacksOffLonger() {
        try (SdkSimulator simulator = SdkSimulator.start()) {
            AnthropicClient client = client(simulator);
            assertThatExceptionOfType(OverloadedException.class)
                    .isThrownBy(() -> MessageCalls.whole(client, "hi [[fault:error-529]]"));
            assertThat(simulator.truths()).hasSize(3);
        }
        assertThat(sleeper.waits()).hasSize(2);
        assertThat(sleeper.waits().get(1))
                .isBetween(SHORTEST_FIRST_BACKOFF.multipliedBy(2), LONGEST_FIRST_BACKOFF.multipliedBy(2));
    }

    private List<Duration> waitsAfter(int status, Map<String, String> headers) {
        try (SdkSimulator simulator = SdkSimulator.start(new FirstRequestFails(status, headers))) {
            assertThat(MessageCalls.text(MessageCalls.whole(client(simulator), "hello")))
                    .isNotEmpty();
            assertThat(simulator.truths()).hasSize(2);
        }
        return sleeper.waits();
    }

    private void assertRefusedAtOnce(int status, Map<String, String> headers) {
        int before = sleeper.waits().size();
        try (SdkSimulator simulator = SdkSimulator.start(new FirstRequestFails(status, headers))) {
            assertThatExceptionOfType(AnthropicServiceException.class)
                    .isThrownBy(() -> MessageCalls.whole(client(simulator), "hello"))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status));
            assertThat(simulator.truths()).hasSize(1);
        }
        assertThat(sleeper.waits()).hasSize(before);
    }

    private AnthropicClient client(SdkSimulator simulator) {
        return simulator.anthropic(simulator
                .anthropicBuilder("keeprouter")
                .apiKey(simulator.key("keeprouter"))
                .sleeper(sleeper));
    }

    private static void isFirstBackoff(Duration wait) {
        assertThat(wait).isBetween(SHORTEST_FIRST_BACKOFF, LONGEST_FIRST_BACKOFF);
    }
}
