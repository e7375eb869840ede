package dev.weighbridge.simulator.testing;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;
import java.util.List;

/** Options for tests: the built-in gateways with one more model that answers without any delay. */
public final class Simulators {
    /** A model of eight tokens, 64 slots and no delay. */
    public static final SimulatedModel QUICK = quick(8, 64);

    /** A free model of eight tokens without any delay. */
    public static final SimulatedModel FREE = SimulatedModel.of(
            "acme/free", Pace.steady(Duration.ZERO, Duration.ZERO, 64), AnswerLength.exactly(8), TokenPrice.FREE);

    private Simulators() {}

    /** A paid model without delays. */
    public static SimulatedModel quick(int tokens, int slots) {
        return SimulatedModel.of(
                "acme/quick",
                Pace.steady(Duration.ZERO, Duration.ZERO, slots),
                AnswerLength.exactly(tokens),
                new TokenPrice(500_000, 1_500_000, null, Money.ZERO));
    }

    /** The built-in gateways, each with the quick model. */
    public static SimulatorOptions options() {
        return with(QUICK);
    }

    /** The built-in gateways, each with one more model. */
    public static SimulatorOptions with(SimulatedModel model) {
        List<GatewayProfile> profiles = BuiltInProfiles.all().stream()
                .map(profile -> profile.with(model))
                .toList();
        return SimulatorOptions.defaults().withProfiles(profiles);
    }
}
