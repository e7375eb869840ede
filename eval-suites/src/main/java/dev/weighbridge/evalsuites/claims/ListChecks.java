package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of a list of models. */
final class ListChecks {
    private ListChecks() {}

    /** It is a list of models with ids. */
    static Finding isModelList(Observation seen) {
        List<JsonNode> models = models(seen);
        boolean ids = models.stream().allMatch(model -> model.path("id").isTextual());
        return !models.isEmpty() && ids
                ? Finding.pass(seen.call() + ": " + models.size() + " models", seen)
                : Finding.fail(seen.call() + ": no list of models: " + Shown.of(seen.body()), seen);
    }

    /** All of these ids are in it. */
    static Finding lists(Observation seen, List<String> wanted) {
        List<String> ids = models(seen).stream().map(ListChecks::id).toList();
        List<String> missing = wanted.stream().filter(id -> !ids.contains(id)).toList();
        if (ids.isEmpty()) {
            return Finding.unsettled(seen.call() + ": no list of models came", seen);
        }
        return missing.isEmpty()
                ? Finding.pass(seen.call() + ": has " + String.join(", ", wanted), seen)
                : Finding.fail(
                        seen.call() + ": of " + ids.size() + " models none is " + String.join(", ", missing), seen);
    }

    /** Every model that is priced at nothing has an id with this ending. */
    static Finding freeEndsWith(Observation seen, String ending) {
        List<String> free = models(seen).stream()
                .filter(ListChecks::pricedAtNothing)
                .map(ListChecks::id)
                .toList();
        List<String> others = free.stream().filter(id -> !id.endsWith(ending)).toList();
        if (free.isEmpty()) {
            return Finding.unsettled(seen.call() + ": no model is priced at nothing", seen);
        }
        return others.isEmpty()
                ? Finding.pass(seen.call() + ": so of " + free.size() + " free models", seen)
                : Finding.fail(seen.call() + ": free as well: " + Shown.of(String.join(", ", others)), seen);
    }

    /** The model is priced at nothing. */
    static Finding pricedAtNothing(Observation seen, String wanted) {
        Optional<JsonNode> model =
                models(seen).stream().filter(each -> id(each).equals(wanted)).findFirst();
        if (model.isEmpty() || !model.get().path("pricing").isObject()) {
            return Finding.unsettled(seen.call() + ": no price of " + wanted + " is told", seen);
        }
        String told = seen.call() + ": " + wanted + " costs "
                + Shown.of(model.get().path("pricing").toString());
        return pricedAtNothing(model.get()) ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    private static boolean pricedAtNothing(JsonNode model) {
        return isZero(model.path("pricing").path("prompt"))
                && isZero(model.path("pricing").path("completion"));
    }

    private static boolean isZero(JsonNode price) {
        try {
            return (price.isTextual() || price.isNumber()) && new BigDecimal(price.asText()).signum() == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String id(JsonNode model) {
        return model.path("id").asText("");
    }

    private static List<JsonNode> models(Observation seen) {
        JsonNode tree = Json.tree(seen.body()).orElse(Json.TREES.nullNode());
        List<JsonNode> models = new ArrayList<>();
        (tree.isArray() ? tree : tree.path("data")).forEach(models::add);
        return models;
    }
}
