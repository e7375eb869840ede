package dev.weighbridge.gateway.provider;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A gateway Weighbridge knows by name: where it is, which variable holds its key, which of its models are free. */
public enum Provider {
    /** OpenRouter; a free model's id ends in {@code :free}, and {@code openrouter/free} picks one of them. */
    OPENROUTER(
            "https://openrouter.ai/api/v1",
            "OPENROUTER_API_KEY",
            model -> model.endsWith(":free") || model.equals("openrouter/free")),
    /** RunYour; its free aliases are case-insensitive. */
    RUNYOUR(
            "https://api.runyour.ai/v1",
            "RUNYOUR_API_KEY",
            model -> model.equalsIgnoreCase("runyour/free") || model.equalsIgnoreCase("runyourai/free")),
    /** KeepRouter; its free model is {@code free}. */
    KEEPROUTER("https://keeprouter.com/v1", "KEEPROUTER_API_KEY", "free"::equals),
    /** OpenAI; none of its models is free. */
    OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY", model -> false),
    /** Anthropic; none of its models is free. Its own dialect is {@code messages}. */
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", model -> false),
    /** The simulator that comes with Weighbridge; its results are marked SIMULATED. */
    SIMULATED(null, null, model -> false),
    /** Any other server of the dialect, by its base URL. */
    OTHER(null, null, model -> false);

    private final @Nullable String baseUrl;
    private final @Nullable String keyVariable;

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that captures nothing
    private final Predicate<String> free;

    Provider(@Nullable String baseUrl, @Nullable String keyVariable, Predicate<String> free) {
        this.baseUrl = baseUrl;
        this.keyVariable = keyVariable;
        this.free = free;
    }

    /** The public base URL, without a trailing slash; empty where the target must give one. */
    public Optional<URI> baseUrl() {
        return Optional.ofNullable(baseUrl).map(URI::create);
    }

    /** The environment variable that usually holds its key; empty where there is no custom. */
    public Optional<String> keyVariable() {
        return Optional.ofNullable(keyVariable);
    }

    /** Whether the provider's own pages say that this model id costs nothing. */
    public boolean knowsAsFree(String model) {
        return free.test(model);
    }

    /**
     * How many requests of free models its own pages allow an account that never bought credits; empty where they say
     * nothing.
     */
    public Optional<RequestQuota> freeQuota() {
        return this == OPENROUTER
                ? Optional.of(new RequestQuota(50L, 20L, "OpenRouter's free tier"))
                : Optional.empty();
    }

    /** The spelling in files: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider of a file's spelling, empty where there is none. */
    public static Optional<Provider> labelled(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}
