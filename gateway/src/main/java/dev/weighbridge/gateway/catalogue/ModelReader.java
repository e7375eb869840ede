package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.provider.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a list of models, whichever gateway wrote it. */
final class ModelReader {
    private final Provider provider;

    ModelReader(Provider provider) {
        this.provider = provider;
    }

    /** The model of this id, empty where the id is none. */
    Optional<Model> read(JsonNode entry, @Nullable String id) {
        return entry.isObject() ? Optional.ofNullable(id).map(known -> model(entry, known)) : Optional.empty();
    }

    private Model model(JsonNode entry, String id) {
        Pricing pricing = PricingReader.read(entry.path("pricing"));
        return new Model(
                id,
                name(entry),
                Free.of(provider, id, pricing),
                pricing,
                context(entry),
                maxOutput(entry),
                CapabilitiesReader.read(entry),
                Nodes.date(entry.path("expiration_date")));
    }

    private static @Nullable String name(JsonNode entry) {
        String name = Nodes.text(entry.path("name"));
        return name == null ? Nodes.text(entry.path("display_name")) : name;
    }

    /** OpenRouter and Together, vLLM, Groq, Mistral, llama.cpp (what it serves, not what it trained with), Anthropic. */
    private static @Nullable Long context(JsonNode entry) {
        return Nodes.limit(
                entry.path("context_length"),
                entry.path("max_model_len"),
                entry.path("context_window"),
                entry.path("max_context_length"),
                entry.path("meta").path("n_ctx"),
                entry.path("top_provider").path("context_length"),
                entry.path("max_input_tokens"),
                entry.path("limits").path("max_input_tokens"));
    }

    private static @Nullable Long maxOutput(JsonNode entry) {
        return Nodes.limit(
                entry.path("top_provider").path("max_completion_tokens"),
                entry.path("max_completion_tokens"),
                entry.path("max_output_tokens"),
                entry.path("max_tokens"),
                entry.path("limits").path("max_output_tokens"));
    }
}
