package dev.weighbridge.weigh.claims;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.profile.Surface;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.StreamShape;
import java.time.Duration;
import java.util.Optional;

/** Simulated gateways that keep to what their pages say, as far as it can be kept at once. */
final class Honest {
    private static final Pace PACE = Pace.steady(Duration.ofMillis(8), Duration.ofMillis(2), 8);
    private static final AnswerLength LENGTH = new AnswerLength(4, 8);
    private static final TokenPrice PAID = new TokenPrice(1_000_000, 2_000_000, null, Money.ZERO);

    static final SimulatedModel RUNYOUR_FREE = free("runyour/free")
            .withAliases("runyourai/free")
            .withBackends(new Backend("Alpha", "fp_alpha", 1, 1), new Backend("Beta", "fp_beta", 1, 1.5));

    static final GatewayProfile RUNYOUR = BuiltInProfiles.RUNYOUR.withOnly(
            RUNYOUR_FREE,
            paid("openai/gpt-5.2"),
            paid("openai/gpt-5.5-pro"),
            paid("anthropic/claude-sonnet-4-6"),
            paid("gemini/gemini-2.5-pro"),
            paid("upstage/solar-pro3"),
            paid("deepseek/deepseek-v4-pro"));

    /** As OpenAI, but for a charge in its usage. */
    static final GatewayProfile KEEPROUTER = BuiltInProfiles.KEEPROUTER
            .withOnly(free("free"), paid("gpt-4o"))
            .with(new GatewayStyle(
                    "chatcmpl-",
                    ErrorEnvelope.OPENAI,
                    LimitStyle.NONE,
                    StreamShape.OPENAI,
                    true,
                    Optional.empty(),
                    true,
                    false,
                    Surface.KEEPROUTER));

    static final GatewayProfile OPENROUTER = BuiltInProfiles.OPENROUTER.withOnly(
            free("acme/swift-8b:free"),
            free("meta-llama/llama-3.1-8b-instruct:free"),
            free("google/gemma-2-9b-it:free"),
            paid("acme/swift-70b"));

    private Honest() {}

    static SimulatedModel free(String id) {
        return SimulatedModel.of(id, PACE, LENGTH, TokenPrice.FREE);
    }

    static SimulatedModel paid(String id) {
        return SimulatedModel.of(id, PACE, LENGTH, PAID);
    }
}
