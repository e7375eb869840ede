package dev.weighbridge.simulations.claims;

import dev.weighbridge.evalsuites.claims.ClaimSuite;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.simulations.setup.Access;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider of a comparison whose claims are known.
 *
 * @param provider whose claims they are; of a simulated target, the one whose behaviour is simulated
 * @param access how it is reached
 * @param suite its claims
 * @param prices what its models charge, as far as the comparison says
 */
record Provided(Provider provider, Access access, ClaimSuite suite, Map<String, TokenPrice> prices) {

    /** Every provider among the targets that has claims, each once, reached as the first of its targets is. */
    static List<Provided> in(Map<String, Access> accesses, Path claims) {
        Map<Provider, List<Access>> byProvider = new LinkedHashMap<>();
        accesses.values()
                .forEach(access -> byProvider
                        .computeIfAbsent(behaviour(access.target()), provider -> new ArrayList<>())
                        .add(access));
        List<Provided> provided = new ArrayList<>();
        byProvider.forEach((provider, all) ->
                ClaimSuite.locate(claims, provider).ifPresent(file -> provided.add(of(provider, all, file))));
        return provided;
    }

    private static Provided of(Provider provider, List<Access> accesses, Path file) {
        Map<String, String> models = new LinkedHashMap<>();
        Map<String, TokenPrice> prices = new LinkedHashMap<>();
        for (Access access : accesses) {
            Target target = access.target();
            models.putIfAbsent(target.price().free() ? "free" : "paid", target.model());
            prices.put(target.model(), target.price());
        }
        return new Provided(provider, accesses.get(0), ClaimSuite.load(file, models), prices);
    }

    private static Provider behaviour(Target target) {
        String profile = target.profile();
        return profile == null ? target.provider() : Provider.labelled(profile).orElse(target.provider());
    }

    /** What a model charges; empty where nobody said. */
    Optional<TokenPrice> price(String model) {
        return Optional.ofNullable(prices.get(model))
                .or(() -> provider.knowsAsFree(model) ? Optional.of(TokenPrice.FREE) : Optional.empty());
    }
}
