package dev.weighbridge.simulations.meter;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.catalogue.GenerationEntry.Indexed;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Published;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a gateway's ledger for answers that were given; only OpenRouter is known to have one. */
public final class LedgerEntries {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A ledger that does not know an answer at once may know it when it is asked again. */
    private static final int TRIES = 2;

    private LedgerEntries() {}

    /** What the ledger knows of these answers, by their ids; nothing where there is none or it does not answer. */
    public static Map<String, Generation> of(Access access, List<String> responseIds) {
        if (responseIds.isEmpty() || !Published.isOpenRouter(access.target())) {
            return Map.of();
        }
        Map<String, Generation> entries = new HashMap<>();
        try (CatalogueClient client =
                new CatalogueClient(Provider.OPENROUTER, access.baseUrl(), access.credential(), PATIENCE)) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                responseIds.forEach(id -> find(client, id).ifPresent(found -> entries.put(id, found)));
            }
        }
        return entries;
    }

    private static Optional<Generation> find(CatalogueClient client, String id) {
        return client.generation(id)
                .thing()
                .filter(Indexed.class::isInstance)
                .map(entry -> ((Indexed) entry).generation());
    }
}
