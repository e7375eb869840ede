package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
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
        Reply<Catalogue> answer = ask(access);
        if (answer instanceof Reply.Unreachable<Catalogue> unreachable) {
            throw refusal(
                    access,
                    access.baseUrl() + " cannot be reached: " + unreachable.because()
                            + "; check base-url and the network");
        } else if (answer instanceof Reply.Unauthorized<Catalogue> unauthorized) {
            throw refusal(access, unauthorized(access, unauthorized));
        }
        Optional<Catalogue> catalogue = answer.thing();
        catalogue.ifPresent(models -> listed.put(access.target().name(), models.ids()));
        return catalogue.flatMap(models -> models.find(access.target().model())).isPresent();
    }

    private static Reply<Catalogue> ask(Access access) {
        Target target = access.target();
        try (CatalogueClient client =
                new CatalogueClient(target.provider(), access.baseUrl(), access.credential(), PATIENCE)) {
            return client.models();
        }
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

    private static String unauthorized(Access access, Reply.Unauthorized<Catalogue> answer) {
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
