package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One response to {@code GET /models}. OpenAI's object with {@code data}, which OpenRouter, Anthropic, vLLM, llama.cpp
 * and Ollama share, a bare array (Together, GitHub Models) and an object with {@code models} (Ollama's own API) are
 * read; unknown fields are passed over.
 *
 * @param part the models of this page, not complete where others follow
 * @param lastId what to ask for the next page by, in {@code after_id} (Anthropic); null where there is none
 */
public record CataloguePage(Catalogue part, @Nullable String lastId) {

    /** The page in a body; empty where there is no list in it. Never throws for what a gateway sent. */
    public static Optional<CataloguePage> read(Provider provider, String body) {
        return Nodes.tree(body).flatMap(tree -> page(provider, tree));
    }

    private static Optional<CataloguePage> page(Provider provider, JsonNode tree) {
        if (tree.isArray()) {
            return Optional.of(of(provider, tree, List.of("id"), false, null));
        }
        if (tree.path("data").isArray()) {
            boolean more = tree.path("has_more").asBoolean();
            String lastId = more ? Nodes.text(tree.path("last_id")) : null;
            return Optional.of(of(provider, tree.path("data"), List.of("id"), more, lastId));
        }
        if (tree.path("models").isArray()) {
            return Optional.of(of(provider, tree.path("models"), List.of("id", "model", "name"), false, null));
        }
        return emptyList(tree)
                ? Optional.of(of(provider, Json.TREES.createArrayNode(), List.of(), false, null))
                : Optional.empty();
    }

    /** Ollama without a model says that it sends a list and then null. */
    private static boolean emptyList(JsonNode tree) {
        return "list".equals(tree.path("object").textValue())
                && tree.path("data").isNull();
    }

    private static CataloguePage of(
            Provider provider, JsonNode entries, List<String> idFields, boolean more, @Nullable String lastId) {
        ModelReader reader = new ModelReader(provider);
        List<Model> models = new ArrayList<>();
        entries.forEach(entry -> reader.read(entry, id(entry, idFields)).ifPresent(models::add));
        return new CataloguePage(new Catalogue(models, entries.size() - models.size(), !more), lastId);
    }

    private static @Nullable String id(JsonNode entry, List<String> fields) {
        for (String field : fields) {
            String id = Nodes.text(entry.path(field));
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
