package dev.weighbridge.measurements.summary;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.gateway.price.TokenPrice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target as it was asked and as it answered.
 *
 * @param name the user's name for it
 * @param provider the provider's label
 * @param baseUrl where it was; null where the run never got that far
 * @param model the model id asked for
 * @param simulated whether it was the simulator
 * @param price what it charges
 * @param answeredModels how many exchanges named which model, by name
 * @param answeredProviders how many exchanges named which upstream provider, by name
 * @param answerers who answered when; {@link Answerers#NONE} where null
 */
public record TargetFacts(
        String name,
        String provider,
        @Nullable String baseUrl,
        String model,
        boolean simulated,
        TokenPrice price,
        Map<String, Integer> answeredModels,
        Map<String, Integer> answeredProviders,
        Answerers answerers) {
    public TargetFacts {
        // Files older than this field lack it.
        answerers = requireNonNullElse(answerers, Answerers.NONE);
    }

    /** A target of which nobody counted who answered when. */
    public TargetFacts(
            String name,
            String provider,
            @Nullable String baseUrl,
            String model,
            boolean simulated,
            TokenPrice price,
            Map<String, Integer> answeredModels,
            Map<String, Integer> answeredProviders) {
        this(name, provider, baseUrl, model, simulated, price, answeredModels, answeredProviders, Answerers.NONE);
    }
}
