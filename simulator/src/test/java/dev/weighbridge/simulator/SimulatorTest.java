package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void streamsAnAnswerAndKnowsWhatItSent() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            HttpResponse<String> response = chat(simulator, "openrouter", "acme/swift-70b", true);
            assertThat(response.statusCode()).isEqualTo(200);
            long sequence =
                    response.headers().firstValueAsLong("x-simulator-request").orElseThrow();
            TruthEntry truth = simulator.truth().find(sequence).orElseThrow();
            assertThat(truth.ending()).isEqualTo(Ending.COMPLETED);
            assertThat(truth.tokenNanos().count()).isEqualTo(truth.completionTokens());
            assertThat(response.body())
                    .contains("\"completion_tokens\":" + truth.completionTokens())
                    .endsWith("data: [DONE]\n\n");
        }
    }

    private HttpResponse<String> chat(Simulator simulator, String profile, String model, boolean stream)
            throws Exception {
        String body = """
                {"model":"%s","stream":%s,"messages":[{"role":"user","content":"Why is the sky blue?"}]}""".formatted(model, stream);
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl(profile) + "/chat/completions"))
                .header("Authorization", "Bearer " + simulator.key(profile))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
