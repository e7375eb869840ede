package dev.weighbridge.evalsuites.grade.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901), such as {@code /items/0/name}. */
record Pointer(String text) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Whether a text is a pointer: empty, or beginning with a slash. */
    static boolean valid(String text) {
        return text.isEmpty() || text.startsWith("/");
    }

    /** What it points at; empty where there is nothing. */
    Optional<Parsed> in(@Nullable Object root) {
        Object at = root;
        String[] steps = text.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            Optional<Parsed> next = step(at, steps[i].replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get().value();
        }
        return Optional.of(new Parsed(at, ""));
    }

    private static Optional<Parsed> step(@Nullable Object at, String key) {
        if (at instanceof Map<?, ?> map && map.containsKey(key)) {
            return Optional.of(new Parsed(map.get(key), ""));
        }
        if (at instanceof List<?> list && INDEX.matcher(key).matches() && Integer.parseInt(key) < list.size()) {
            return Optional.of(new Parsed(list.get(Integer.parseInt(key)), ""));
        }
        return Optional.empty();
    }
}
