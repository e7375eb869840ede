package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.simulations.setup.Access;
import java.time.Duration;
import java.util.Optional;

/** What a gateway says of the key that asks; only OpenRouter is known to say anything. */
final class KeyPage {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private KeyPage() {}

    /** The day's free requests, for a target that is one of them; empty where nothing is said. */
    static Optional<KeyStatus.DailyRequests> freeRequests(Access access) {
        if (!isOpenRouter(access.target()) || !access.target().price().free()) {
            return Optional.empty();
        }
        try (CatalogueClient client =
                new CatalogueClient(Provider.OPENROUTER, access.baseUrl(), access.credential(), PATIENCE)) {
            return client.key().thing().map(KeyStatus::freeRequests);
        }
    }

    private static boolean isOpenRouter(Target target) {
        return target.provider() == Provider.OPENROUTER
                || Provider.OPENROUTER.label().equals(target.profile());
    }
}
