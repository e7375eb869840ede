package dev.weighbridge.weigh.simulate;

import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.profile.GatewayProfile;
import java.util.List;

/** How a client is pointed at a simulated gateway. */
final class PointingAt {
    private PointingAt() {}

    static List<String> lines(Simulator simulator) {
        GatewayProfile profile = simulator.profiles().get(simulator.profiles().size() - 1);
        String model = profile.models().get(0).id();
        String body =
                "{\"model\":\"" + model + "\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        return List.of(
                "",
                "Point a client at one of them, e.g. at " + profile.name() + ":",
                "  export OPENAI_BASE_URL=" + simulator.baseUrl(profile.name()) + " OPENAI_API_KEY=" + profile.key(),
                "  curl -N $OPENAI_BASE_URL/chat/completions -H \"Authorization: Bearer $OPENAI_API_KEY\" \\",
                "    -H 'Content-Type: application/json' -d '" + body + "'",
                "  weigh models --base-url $OPENAI_BASE_URL --key-env OPENAI_API_KEY",
                "Simulated: fake keys, invented models. Stop with Ctrl-C.");
    }
}
