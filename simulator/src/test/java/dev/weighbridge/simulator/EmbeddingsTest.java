package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddingsTest {
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
    void textsThatShareWordsAreNear() throws IOException {
        double[] parcel = vector("My parcel is late.");
        assertThat(cosine(parcel, vector("my PARCEL is late"))).isGreaterThan(0.999);
        assertThat(cosine(parcel, vector("My parcel is broken."))).isBetween(0.5, 0.95);
        assertThat(cosine(parcel, vector("서울은 한국의 수도다."))).isLessThan(0.5);
    }

    @Test
    void whatIsReadIsChargedAndWrittenToTheTruthLog() throws IOException {
        RawResponse response = ask("acme/quick", "My parcel is late.");
        TruthEntry entry = simulator.truth().entries().stream()
                .filter(one -> one.sequence() == response.sequence())
                .findFirst()
                .orElseThrow();
        assertThat(entry.promptTokens())
                .isPositive()
                .isEqualTo(response.json().path("usage").path("prompt_tokens").asInt());
        assertThat(entry.billed().picoUsd()).isEqualTo(500_000L * entry.promptTokens());
    }

    @Test
    void refusalsAreThoseOfTheGateway() throws IOException {
        assertThat(ask("acme/unknown", "x").status()).isEqualTo(400);
        assertThat(ask("acme/quick", " ").body()).contains("input must be a text that is not blank");
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            assertThat(client.send("POST", "/embeddings", "wrong", "{}").read().status())
                    .isEqualTo(401);
        }
    }

    private RawResponse ask(String model, String text) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            String body = "{\"model\":\"" + model + "\",\"input\":\"" + text + "\"}";
            return client.send("POST", "/embeddings", simulator.key("openrouter"), body)
                    .read();
        }
    }

    private double[] vector(String text) throws IOException {
        List<Double> numbers = new ArrayList<>();
        ask("acme/quick", text)
                .json()
                .path("data")
                .path(0)
                .path("embedding")
                .forEach(one -> numbers.add(one.asDouble()));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double cosine(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
