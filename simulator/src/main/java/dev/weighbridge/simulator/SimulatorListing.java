package dev.weighbridge.simulator;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** What a running simulator offers, as its user reads it: each gateway's base URL, fake key, models and prices. */
public final class SimulatorListing {
    private static final int MICRO_DIGITS = 6;

    private SimulatorListing() {}

    /** Lines of text, each ended by a line feed. */
    public static String of(Simulator simulator) {
        return simulator.profiles().stream()
                .map(profile -> gateway(simulator, profile))
                .collect(Collectors.joining());
    }

    private static String gateway(Simulator simulator, GatewayProfile profile) {
        return profile.name() + "\n"
                + line("base URL", simulator.baseUrl(profile.name()).toString())
                + line("key", profile.key())
                + profile.models().stream().map(SimulatorListing::model).collect(Collectors.joining());
    }

    private static String model(SimulatedModel model) {
        return model.names()
                .map(name -> line("model", name + "  " + price(model.price())))
                .collect(Collectors.joining());
    }

    private static String line(String label, String value) {
        return "  " + label + " ".repeat("base URL  ".length() - label.length()) + value + "\n";
    }

    private static String price(TokenPrice price) {
        return price.free()
                ? "free"
                : usd(price.inputMicroUsdPerMillion()) + " in, " + usd(price.outputMicroUsdPerMillion())
                        + " out, USD per million tokens";
    }

    private static String usd(long microUsd) {
        return BigDecimal.valueOf(microUsd, MICRO_DIGITS)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
