package dev.weighbridge.simulator.profile;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulator.ledger.Billing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gateway to simulate.
 *
 * @param name its name, the first segment of its paths
 * @param apiPath the path of its API after the name, with a leading and no trailing slash, e.g. {@code /v1}
 * @param key the one key it accepts; a fake
 * @param style how it speaks
 * @param models what it offers, at least one
 * @param billing how it deals with its customer's money
 */
public record GatewayProfile(
        String name, String apiPath, String key, GatewayStyle style, List<SimulatedModel> models, Billing billing) {
    /** A gateway whose customer has all the credit one needs, and which says nothing of it. */
    public GatewayProfile(String name, String apiPath, String key, GatewayStyle style, List<SimulatedModel> models) {
        this(name, apiPath, key, style, models, Billing.SILENT);
    }

    public GatewayProfile {
        requireNonNull(key, "key is null");
        requireNonNull(style, "style is null");
        requireNonNull(billing, "billing is null");
        models = List.copyOf(models);
        if (!name.matches("[a-z0-9-]+") || !apiPath.matches("(/[a-z0-9-]+)*")) {
            throw new IllegalArgumentException("profile " + name + " has the API path " + apiPath
                    + "; a name is [a-z0-9-]+, a path is empty or /segment without a trailing slash");
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("profile " + name + " has no model, needs at least one");
        }
    }

    /** The path below which all of its routes lie. */
    public String basePath() {
        return "/" + name + apiPath;
    }

    /** The model that a request means by this name. */
    public Optional<SimulatedModel> model(String requested) {
        return models.stream().filter(model -> model.answersTo(requested)).findFirst();
    }

    /** The same gateway with one more model, or another one in the place of that with its id. */
    public GatewayProfile with(SimulatedModel model) {
        List<SimulatedModel> all = new ArrayList<>(models);
        all.removeIf(old -> old.id().equals(model.id()));
        all.add(model);
        return new GatewayProfile(name, apiPath, key, style, all, billing);
    }

    /** The same gateway with these models only. */
    public GatewayProfile withOnly(SimulatedModel... others) {
        return new GatewayProfile(name, apiPath, key, style, List.of(others), billing);
    }

    /** The same gateway in another style. */
    public GatewayProfile with(GatewayStyle other) {
        return new GatewayProfile(name, apiPath, key, other, models, billing);
    }

    /** The same gateway with other billing. */
    public GatewayProfile with(Billing other) {
        return new GatewayProfile(name, apiPath, key, style, models, other);
    }
}
