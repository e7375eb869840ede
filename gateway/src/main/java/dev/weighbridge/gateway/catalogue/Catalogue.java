package dev.weighbridge.gateway.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models a gateway lists ({@code GET /models}), in its order. Immutable.
 *
 * @param models the entries that could be read
 * @param skipped how many entries could not, having no id
 * @param complete whether this is the whole list; false where a further page could not be had
 */
public record Catalogue(List<Model> models, int skipped, boolean complete) {

    public Catalogue {
        models = List.copyOf(models);
    }

    /** The models that something says cost nothing. */
    public List<Model> free() {
        return models.stream().filter(model -> model.free().yes()).toList();
    }

    /** The ids of all models. */
    public List<String> ids() {
        return models.stream().map(Model::id).toList();
    }

    /** The model of this id, else the first whose id differs in case only. */
    public Optional<Model> find(String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .or(() -> models.stream()
                        .filter(model -> model.id().equalsIgnoreCase(id))
                        .findFirst());
    }

    /** This list gone on with by its next part, which decides whether the whole is complete. */
    public Catalogue plus(Catalogue next) {
        List<Model> all = new ArrayList<>(models);
        all.addAll(next.models);
        return new Catalogue(all, skipped + next.skipped, next.complete);
    }
}
