package dev.weighbridge.weigh.plan;

import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.forecast.KeyQuota;
import dev.weighbridge.weigh.gateways.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks OpenRouter what is left of the keys of a comparison: one request for each key that is set. */
final class AskedKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<String, @Nullable String> environment;
    private final Map<Asked, Reply<KeyStatus>> replies = new HashMap<>();

    private record Asked(URI baseUrl, @Nullable String keyVariable) {}

    AskedKeys(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** What is left, by the target's name; without those that have no key page, no key, or no answer. */
    Map<String, KeyQuota> of(List<Target> targets) {
        Map<String, KeyQuota> quotas = new LinkedHashMap<>();
        for (Target target : targets) {
            reply(target).flatMap(Reply::thing).ifPresent(status -> quotas.put(target.name(), new KeyQuota(status)));
        }
        return quotas;
    }

    private Optional<Reply<KeyStatus>> reply(Target target) {
        URI baseUrl = target.baseUrl();
        Credential credential = Keys.of(target, environment);
        if (target.provider() != Provider.OPENROUTER
                || baseUrl == null
                || credential.headers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                replies.computeIfAbsent(new Asked(baseUrl, target.keyVariable()), first -> ask(baseUrl, credential)));
    }

    private static Reply<KeyStatus> ask(URI baseUrl, Credential credential) {
        try (CatalogueClient client = new CatalogueClient(Provider.OPENROUTER, baseUrl, credential, PATIENCE)) {
            return client.key();
        }
    }

    /** Why nothing is known of a key that was asked with, a line each. */
    List<String> unanswered() {
        return replies.entrySet().stream()
                .filter(entry -> entry.getValue().thing().isEmpty())
                .map(entry -> "quota        " + entry.getKey().baseUrl() + "/key says nothing of "
                        + entry.getKey().keyVariable() + " (" + why(entry.getValue())
                        + "); what the provider's pages say is taken")
                .toList();
    }

    private static String why(Reply<KeyStatus> reply) {
        if (reply instanceof Reply.Unauthorized<KeyStatus> refused) {
            return "it refuses the key with " + refused.status();
        } else if (reply instanceof Reply.Unreachable<KeyStatus> unreachable) {
            return "it cannot be reached: " + unreachable.because();
        }
        return reply instanceof Reply.Failed<KeyStatus> failed
                ? "it answers " + failed.status()
                : "it has no such page";
    }
}
