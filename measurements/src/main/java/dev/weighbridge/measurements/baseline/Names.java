package dev.weighbridge.measurements.baseline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Names by which things are found again. */
final class Names {
    private Names() {}

    static void require(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + what + " has no name");
        }
    }

    /** In the order of their names, each of which is there once. */
    static <T> List<T> sorted(String what, List<T> things, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(name.apply(thing))) {
                throw new IllegalArgumentException(what + " " + name.apply(thing) + " is there twice");
            }
        }
        return things.stream().sorted(Comparator.comparing(name)).toList();
    }
}
