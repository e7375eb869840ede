package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.json.WellFormed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tool calls of a choice as their fragments come in. A fragment belongs to the call of its index, unless it brings
 * another id, which begins a new call (J28); without an index it goes by id, then to the call last opened (J27).
 */
public final class ToolCallDrafts {
    private final List<Draft> drafts = new ArrayList<>(0);
    private @Nullable Draft last;

    /**
     * Takes a fragment.
     *
     * @param index the call's index; null where none was sent
     * @param id the call's id; empty where none was sent
     * @param name the function's name or the next part of it; empty where none was sent
     * @param arguments the next part of the arguments; empty where none was sent
     */
    public void fragment(@Nullable Integer index, String id, String name, String arguments) {
        Draft draft = find(index, id, name);
        if (draft == null) {
            draft = new Draft(index);
            drafts.add(draft);
        }
        draft.take(id, name, arguments);
        last = draft;
    }

    /** Whether the call of this index or id has begun. */
    public boolean has(@Nullable Integer index, String id) {
        return drafts.stream().anyMatch(d -> index == null ? d.id.equals(id) : index.equals(d.index));
    }

    /** Whether arguments of the call of this index, or without one of the last, have come. */
    public boolean hasArguments(@Nullable Integer index) {
        Draft draft = index == null ? last : lastOf(index);
        return draft != null && !draft.arguments.isEmpty();
    }

    /** Whether none has begun. */
    public boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<ToolCall> read() {
        return drafts.stream().map(Draft::read).toList();
    }

    private @Nullable Draft find(@Nullable Integer index, String id, String name) {
        if (!id.isEmpty()) {
            Draft sameId =
                    drafts.stream().filter(d -> d.id.equals(id)).findFirst().orElse(null);
            return sameId != null ? sameId : openWithoutId(index);
        }
        return index == null ? openFor(name) : lastOf(index);
    }

    /** The call last opened, unless this is the name of another that has begun since. */
    private @Nullable Draft openFor(String name) {
        return last == null || (last.complete() && !name.isEmpty() && !name.equals(last.name)) ? null : last;
    }

    /** The call of this index, if it still waits for its id. */
    private @Nullable Draft openWithoutId(@Nullable Integer index) {
        Draft draft = index == null ? null : lastOf(index);
        return draft != null && draft.id.isEmpty() ? draft : null;
    }

    private @Nullable Draft lastOf(Integer index) {
        Draft found = null;
        for (Draft draft : drafts) {
            if (index.equals(draft.index)) {
                found = draft;
            }
        }
        return found;
    }

    private static final class Draft {
        private final @Nullable Integer index;
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();

        Draft(@Nullable Integer index) {
            this.index = index;
        }

        void take(String givenId, String givenName, String givenArguments) {
            if (id.isEmpty()) {
                id = givenId;
            }
            // A name is sent once, in parts, or again in full with every fragment (J30).
            if (!givenName.equals(name)) {
                name += givenName;
            }
            arguments.append(givenArguments);
        }

        boolean complete() {
            return !name.isEmpty() && !arguments.isEmpty();
        }

        ToolCall read() {
            return new ToolCall(id, name, arguments.isEmpty() ? "{}" : WellFormed.text(arguments.toString()));
        }
    }
}
