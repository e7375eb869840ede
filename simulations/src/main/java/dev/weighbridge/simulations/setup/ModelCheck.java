package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.client.ModelList;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks each gateway, before anything else is sent, whether it is there, takes the key and knows the model. Costs nothing:
 * it reads lists of models, and only where a list leaves it open is the model itself asked for one token.
 */
final class ModelCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Comparison comparison;
    private final Map<String, List<String>> listed = new HashMap<>();

    ModelCheck(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Whether the gateway lists the target's model; false where that is open.
     *
     * @throws SetupException where the gateway is not there or does not take the key
     */
    boolean lists(Access access) {
        ModelList answer = ModelList.fetch(access.baseUrl(), access.key(), PATIENCE);
        if (answer instanceof ModelList.Unreachable unreachable) {
            throw refusal(
                    access,
                    access.baseUrl() + " cannot be reached: " + unreachable.because()
                            + "; check base-url and the network");
        } else if (answer instanceof ModelList.Unauthorized unauthorized) {
            throw refusal(access, unauthorized(access, unauthorized));
        } else if (answer instanceof ModelList.Listed models) {
            listed.put(access.target().name(), models.ids());
            return models.ids().stream().anyMatch(access.target().model()::equalsIgnoreCase);
        }
        return false;
    }

    /**
     * Has the model itself decide.
     *
     * @throws SetupException where it does not answer
     */
    void refuseUnlessAnswered(Access access, Probe probe) {
        Optional<Outcome> refused = probe.refusal(access);
        if (refused.isPresent()) {
            String model = access.target().model();
            List<String> near =
                    NearNames.of(model, listed.getOrDefault(access.target().name(), List.of()));
            throw refusal(
                    access,
                    "model " + model + " does not answer: " + Probe.inWords(refused.get())
                            + (near.isEmpty() ? "; check model" : "; did you mean " + String.join(" or ", near) + "?"));
        }
    }

    private static String unauthorized(Access access, ModelList.Unauthorized answer) {
        Target target = access.target();
        String said = " (" + answer.status() + ": " + access.redactor().redact(answer.message()) + ")";
        return target.keyVariable() == null
                ? access.baseUrl() + " wants a key" + said + "; give key: NAME_OF_ITS_ENVIRONMENT_VARIABLE"
                : access.baseUrl() + " does not take the key in " + target.keyVariable() + said
                        + "; export a key that is valid there";
    }

    private SetupException refusal(Access access, String rest) {
        return new SetupException("comparisons/" + comparison.name() + ".yaml: target \""
                + access.target().name() + "\": " + rest);
    }
}
