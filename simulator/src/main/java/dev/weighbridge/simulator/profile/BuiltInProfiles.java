package dev.weighbridge.simulator.profile;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.ledger.Billing;
import java.time.Duration;
import java.util.List;

/**
 * The three gateways that are simulated unless told otherwise. All times, slots, prices and lengths are assumed; none
 * is a measurement of the gateway whose name it bears.
 */
public final class BuiltInProfiles {
    /** RunYour: free aliases in front of a random backend, and a paid model. */
    public static final GatewayProfile RUNYOUR = new GatewayProfile(
            "runyour",
            "/v1",
            "runyour-v1-simulated",
            GatewayStyle.RUNYOUR,
            List.of(
                    SimulatedModel.of("runyour/free", freePace(300), length(), TokenPrice.FREE)
                            .withAliases("runyourai/free")
                            .withBackends(
                                    new Backend("Alpha", "fp_alpha", 0.8, 1),
                                    new Backend("Beta", "fp_beta", 1, 1.25),
                                    new Backend("Gamma", "fp_gamma", 1.6, 1.5)),
                    SimulatedModel.of("openai/gpt-5.2", paidPace(110), length(), price(1_250_000, 10_000_000))));

    /** KeepRouter: the model {@code free} and a paid one, with errors as OpenAI. */
    public static final GatewayProfile KEEPROUTER = new GatewayProfile(
            "keeprouter",
            "/v1",
            "sk-kr-simulated",
            GatewayStyle.KEEPROUTER,
            List.of(
                    SimulatedModel.of("free", freePace(280), length(), TokenPrice.FREE),
                    SimulatedModel.of("gpt-4o", paidPace(100), length(), price(2_500_000, 10_000_000))));

    /** OpenRouter: a {@code :free} model and a paid one, a judge of another family, and a model for embeddings. */
    public static final GatewayProfile OPENROUTER = new GatewayProfile(
            "openrouter",
            "/api/v1",
            "sk-or-v1-simulated",
            GatewayStyle.OPENROUTER,
            List.of(
                    SimulatedModel.of("acme/swift-8b:free", freePace(250), length(), TokenPrice.FREE)
                            .withBackends(Backend.plain("Spare"), new Backend("Attic", "fp_attic", 1.3, 1)),
                    SimulatedModel.of("acme/swift-70b", paidPace(90), length(), price(500_000, 1_500_000))
                            .withBackends(Backend.plain("Prime")),
                    SimulatedModel.of("other/justice-12b", paidPace(60), length(), price(200_000, 600_000)),
                    SimulatedModel.of("other/embed-1", paidPace(20), length(), price(20_000, 0))),
            Billing.OPENROUTER);

    private BuiltInProfiles() {}

    /** All three. */
    public static List<GatewayProfile> all() {
        return List.of(RUNYOUR, KEEPROUTER, OPENROUTER);
    }

    private static Pace freePace(long firstTokenMillis) {
        return new Pace(
                Delay.logNormal(Duration.ofMillis(firstTokenMillis), 0.7),
                Delay.logNormal(Duration.ofMillis(12), 0.5),
                new Stalls(0.01, Delay.logNormal(Duration.ofMillis(150), 0.5)),
                6,
                1);
    }

    private static Pace paidPace(long firstTokenMillis) {
        return new Pace(
                Delay.logNormal(Duration.ofMillis(firstTokenMillis), 0.2),
                Delay.logNormal(Duration.ofMillis(6), 0.2),
                Stalls.NONE,
                64,
                1);
    }

    private static AnswerLength length() {
        return new AnswerLength(20, 40);
    }

    private static TokenPrice price(long input, long output) {
        return new TokenPrice(input, output, null, Money.ZERO);
    }
}
