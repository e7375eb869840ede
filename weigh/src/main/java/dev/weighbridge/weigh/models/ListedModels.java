package dev.weighbridge.weigh.models;

import dev.weighbridge.gateway.client.ModelList;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.gateways.Gateway;
import dev.weighbridge.weigh.models.ModelRow.Free;
import java.time.Duration;
import java.util.List;

/** The models that {@code GET /models} names; it says their ids, and nothing of their prices. */
final class ListedModels implements ModelListing {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public List<ModelRow> of(Gateway gateway) {
        ModelList answer = ModelList.fetch(gateway.baseUrl(), gateway.key().secret(), PATIENCE);
        if (answer instanceof ModelList.Listed listed) {
            return listed.ids().stream().map(id -> row(gateway, id)).toList();
        }
        throw CommandFailed.invalid(gateway.label() + complaint(gateway, answer));
    }

    private static ModelRow row(Gateway gateway, String id) {
        return gateway.provider().knowsAsFree(id)
                ? new ModelRow(id, Free.YES, "by its id", null, null)
                : new ModelRow(id, Free.UNKNOWN, "", null, null);
    }

    private static String complaint(Gateway gateway, ModelList answer) {
        if (answer instanceof ModelList.Unauthorized refused) {
            return (gateway.key().missing()
                            ? " wants a key ("
                            : " does not take the key in " + gateway.keyVariable() + " (")
                    + refused.status() + ": " + refused.message() + "); " + wayOut(gateway);
        }
        if (answer instanceof ModelList.Unreachable unreachable) {
            return " cannot be reached: " + unreachable.because() + "; check the base URL and the network";
        }
        return answer instanceof ModelList.NotOffered other
                ? " answers GET /models with status " + other.status()
                        + " and no list of models; check that its API is below this base URL"
                : " gave an answer of a kind that is not known";
    }

    private static String wayOut(Gateway gateway) {
        return gateway.keyVariable() == null
                ? "put one into an environment variable and name that: --key-env MY_API_KEY"
                : "export " + gateway.keyVariable() + "=... with one that is valid there";
    }
}
