package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds variables that nothing uses, which are misspelt more often than not. */
final class UnusedVariables {
    private final Map<String, Value> given = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** Notes the variables a section gives. */
    void given(Section section) {
        Stream.of("vars", "matrix")
                .flatMap(key -> section.find(key).stream())
                .filter(value -> value.node() instanceof YamlNode.Mapping)
                .forEach(value -> value.mapping().entries().forEach((name, entry) -> {
                    given.putIfAbsent(
                            name, new Value(value.place().below(value.key()), name, entry.keyLine(), entry.value()));
                }));
    }

    /** Notes the variables that were filled in. */
    void used(Collection<String> names) {
        used.addAll(names);
    }

    /**
     * Complains about the first that is given and not used.
     *
     * @param keys names it may have been meant to be
     */
    void complain(List<String> keys) {
        given.forEach((name, value) -> {
            if (!used.contains(name)) {
                throw value.place().error(value.keyLine(), name, "is used by nothing; " + wayOut(name, keys));
            }
        });
    }

    private static String wayOut(String name, List<String> keys) {
        return DidYouMean.of(name, keys)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("write {{" + name + "}} where it belongs, or remove it");
    }
}
