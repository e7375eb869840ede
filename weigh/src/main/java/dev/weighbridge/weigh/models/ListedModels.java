package dev.weighbridge.weigh.models;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Model;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.gateways.Gateway;
import dev.weighbridge.weigh.models.ModelRow.Free;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The models that a gateway's own list tells of. */
final class ListedModels implements ModelListing {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public List<ModelRow> of(Gateway gateway) {
        try (CatalogueClient client =
                new CatalogueClient(gateway.provider(), gateway.baseUrl(), gateway.credential(), PATIENCE)) {
            Reply<Catalogue> answer = client.models();
            Optional<Catalogue> catalogue = answer.thing();
            return catalogue
                    .orElseThrow(() -> CommandFailed.invalid(gateway.label() + complaint(gateway, answer)))
                    .models()
                    .stream()
                    .map(ListedModels::row)
                    .toList();
        }
    }

    private static ModelRow row(Model model) {
        return switch (model.free()) {
            case BY_PRICE -> row(model, Free.YES, "by its price");
            case BY_SUFFIX -> row(model, Free.YES, "by its suffix");
            case BY_ALIAS -> row(model, Free.YES, "by its alias");
            case NO -> row(model, Free.NO, "by its price");
            case UNKNOWN -> row(model, Free.UNKNOWN, "");
        };
    }

    private static ModelRow row(Model model, Free free, String because) {
        return new ModelRow(model.id(), free, because, model.price(), model.contextTokens());
    }

    private static String complaint(Gateway gateway, Reply<Catalogue> answer) {
        if (answer instanceof Reply.Unauthorized<Catalogue> refused) {
            return (gateway.key().missing()
                            ? " wants a key ("
                            : " does not take the key in " + gateway.keyVariable() + " (")
                    + refused.status() + ": " + refused.message() + "); " + wayOut(gateway);
        }
        if (answer instanceof Reply.Unreachable<Catalogue> unreachable) {
            return " cannot be reached: " + unreachable.because() + "; check the base URL and the network";
        }
        if (answer instanceof Reply.Failed<Catalogue> failed) {
            return " answers GET /models with status " + failed.status() + ": " + failed.message()
                    + (failed.passing() ? "; try again later" : "");
        }
        return answer instanceof Reply.NotOffered<Catalogue> other
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
