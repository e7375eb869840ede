package dev.weighbridge.simulator.sdk.testing;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The built-in gateways with models that answer at once, and clients of the SDKs for them. For one thread. */
public final class SdkSimulator implements AutoCloseable {
    /** A paid model of eight tokens; all gateways stream it in all their dialects. */
    public static final String MODEL = "openai/quick";
    /** The same behind a limit of one request a day. */
    public static final String LIMITED = "openai/limited";

    private final Simulator simulator;
    private final List<Runnable> closers = new ArrayList<>();

    private SdkSimulator(Simulator simulator) {
        this.simulator = simulator;
    }

    /** A simulator with faults by markers in prompts. */
    public static SdkSimulator start() {
        return start(FaultScript.byMarker());
    }

    /** A simulator with these faults. */
    public static SdkSimulator start(FaultScript faults) {
        Limit daily = Limit.window("requests-per-day", Limit.Scope.MODEL, 1, Duration.ofDays(1));
        List<GatewayProfile> profiles = BuiltInProfiles.all().stream()
                .map(profile -> profile.with(quick(MODEL)).with(quick(LIMITED).withLimits(daily)))
                .toList();
        return new SdkSimulator(Simulator.start(
                SimulatorOptions.defaults().withProfiles(profiles).withFaults(faults)));
    }

    private static SimulatedModel quick(String id) {
        return SimulatedModel.of(
                id,
                Pace.steady(Duration.ZERO, Duration.ZERO, 8),
                AnswerLength.exactly(8),
                new TokenPrice(500_000, 1_500_000, null, Money.ZERO));
    }

    /** A client of openai-java with the gateway's key that never repeats a request. */
    public OpenAIClient openAi(String profile) {
        return openAi(openAiBuilder(profile).maxRetries(0));
    }

    /** The client that this builder makes; it is closed with the simulator. */
    public OpenAIClient openAi(OpenAIOkHttpClient.Builder builder) {
        OpenAIClient client = builder.build();
        closers.add(client::close);
        return client;
    }

    /** A builder with the gateway's base URL and key. */
    public OpenAIOkHttpClient.Builder openAiBuilder(String profile) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(simulator.baseUrl(profile).toString())
                .apiKey(simulator.key(profile));
    }

    /** A client of anthropic-java with the gateway's key, sent as the SDK sends it, that never repeats a request. */
    public AnthropicClient anthropic(String profile) {
        return anthropic(
                anthropicBuilder(profile).apiKey(simulator.key(profile)).maxRetries(0));
    }

    /** The client that this builder makes; it is closed with the simulator. */
    public AnthropicClient anthropic(AnthropicOkHttpClient.Builder builder) {
        AnthropicClient client = builder.build();
        closers.add(client::close);
        return client;
    }

    /** A builder with the gateway's base URL, less the {@code /v1} that the SDK appends, and no key. */
    public AnthropicOkHttpClient.Builder anthropicBuilder(String profile) {
        String base = simulator.baseUrl(profile).toString();
        return AnthropicOkHttpClient.builder().baseUrl(base.substring(0, base.length() - "/v1".length()));
    }

    /** The key of a gateway. */
    public String key(String profile) {
        return simulator.key(profile);
    }

    /** The truth about the response with this id. */
    public TruthEntry truth(String responseId) {
        return truths().stream()
                .filter(entry -> responseId.equals(entry.responseId()))
                .findFirst()
                .orElseThrow();
    }

    /** The truth about all requests for answers so far. */
    public List<TruthEntry> truths() {
        return simulator.truth().entries();
    }

    /** What the model says to a prompt, read without any SDK. */
    public String text(String profile, String prompt) throws IOException {
        String body = Spoken.CHAT.request(prompt, false).replace("acme/quick", MODEL);
        try (RawClient client = new RawClient(simulator, profile)) {
            return Spoken.CHAT.text(client.ask(Spoken.CHAT, body).read());
        }
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
        simulator.close();
    }
}
