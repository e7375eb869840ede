package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.FirstRequestFails;
import dev.weighbridge.simulator.sdk.testing.RecordingOpenAiSleeper;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients here repeat requests as the SDK does unless told otherwise; only the waiting is left out. */
class OpenAiRetriesSdkTest {
    private static final Duration LONGEST_FIRST_BACKOFF = Duration.ofMillis(500);
    private static final Duration SHORTEST_FIRST_BACKOFF = Duration.ofMillis(375);

    private final RecordingOpenAiSleeper sleeper = new RecordingOpenAiSleeper();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 524, 529})
    void openAiJavaRepeatsWhatMayPass(int status) {
        List<Duration> waits = waitsAfter(status, Map.of());
        assertThat(waits).singleElement().satisfies(OpenAiRetriesSdkTest::isFirstBackoff);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 413, 422})
    void openAiJavaDoesNotRepeatWhatStays(int status) {
        assertRefusedAtOnce(status, Map.of());
    }

    @Test
    void openAiJavaObeysTheHeaderThatDecidesRetriesBeforeTheStatus() {
        assertThat(waitsAfter(400, Map.of("x-should-retry", "true"))).hasSize(1);
        assertRefusedAtOnce(429, Map.of("x-should-retry", "false"));
    }

    @ParameterizedTest
    @CsvSource({"retry-after-ms, 200, 200", "retry-after, 0.3, 300", "retry-after, 7, 7000"})
    void openAiJavaWaitsAsLongAsItIsTold(String header, String value, long millis) {
        assertThat(waitsAfter(429, Map.of(header, value))).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void t08OpenAiJavaPrefersMilliseconds() {
        assertThat(waitsAfter(429, Map.of("retry-after-ms", "200", "retry-after", "7")))
                .containsExactly(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "soon"})
    void openAiJavaBacksOffWhereItCannotReadTheWait(String value) {
        assertThat(waitsAfter(429, Map.of("retry-after", value)))
                .singleElement()
                .satisfies(OpenAiRetriesSdkTest::isFirstBackoff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "Thu, 01 Jan 2026 00:00:00 GMT"})
    void t07OpenAiJavaRepeatsAtOnceAfterAWaitThatIsOverAndThatIsItsFault(String value) {
        assertThat(waitsAfter(429, Map.of("retry-after", value)))
                .singleElement()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ZERO));
    }

    @Test
    void openAiJavaAsksThreeTimesAndBacksOffLonger() {
        try (SdkSimulator simulator = SdkSimulator.start()) {
            OpenAIClient client = client(simulator);
            assertThatExceptionOfType(InternalServerException.class)
                    .isThrownBy(() -> Chats.whole(client, "hi [[fault:error-503]]"));
            assertThat(simulator.truths()).hasSize(3);
        }
        assertThat(sleeper.waits()).hasSize(2);
        assertThat(sleeper.waits().get(1))
                .isBetween(SHORTEST_FIRST_BACKOFF.multipliedBy(2), LONGEST_FIRST_BACKOFF.multipliedBy(2));
    }

    @Test
    void openAiJavaRepeatsAfterAReset() {
        try (SdkSimulator simulator = SdkSimulator.start()) {
            OpenAIClient client = client(simulator);
            assertThatExceptionOfType(OpenAIIoException.class)
                    .isThrownBy(() -> Chats.whole(client, "hi [[fault:reset-before-headers]]"));
        }
        assertThat(sleeper.waits()).hasSize(2);
    }

    private List<Duration> waitsAfter(int status, Map<String, String> headers) {
        FaultScript script = new FirstRequestFails(status, headers);
        try (SdkSimulator simulator = SdkSimulator.start(script)) {
            assertThat(Chats.text(Chats.whole(client(simulator), "hello"))).isNotEmpty();
            assertThat(simulator.truths()).hasSize(2);
        }
        return sleeper.waits();
    }

    private void assertRefusedAtOnce(int status, Map<String, String> headers) {
        int before = sleeper.waits().size();
        try (SdkSimulator simulator = SdkSimulator.start(new FirstRequestFails(status, headers))) {
            assertThatExceptionOfType(OpenAIServiceException.class)
                    .isThrownBy(() -> Chats.whole(client(simulator), "hello"))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status));
            assertThat(simulator.truths()).hasSize(1);
        }
        assertThat(sleeper.waits()).hasSize(before);
    }

    private OpenAIClient client(SdkSimulator simulator) {
        return simulator.openAi(simulator.openAiBuilder("keeprouter").sleeper(sleeper));
    }

    private static void isFirstBackoff(Duration wait) {
        assertThat(wait).isBetween(SHORTEST_FIRST_BACKOFF, LONGEST_FIRST_BACKOFF);
    }
}
