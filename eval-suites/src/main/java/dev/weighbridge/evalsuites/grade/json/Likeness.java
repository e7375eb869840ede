package dev.weighbridge.evalsuites.grade.json;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares plain values by type: the text {@code "5"} is not the number 5, but 5 is 5.0.
 *
 * @param tolerance of numbers
 * @param unordered whether lists are compared without regard to order
 * @param ignored pointers of what is not compared
 */
public record Likeness(Tolerance tolerance, boolean unordered, Set<String> ignored) {
    /** Equal in every value, in the order of lists. */
    public static final Likeness EXACT = new Likeness(Tolerance.EXACT, false, Set.of());

    public Likeness {
        ignored = Set.copyOf(ignored);
    }

    /** Whether two values are alike. */
    public boolean alike(@Nullable Object expected, @Nullable Object actual) {
        return difference("", expected, actual).isEmpty();
    }

    /** The first difference in words, with its pointer; empty where the values are alike. */
    public Optional<String> difference(@Nullable Object expected, @Nullable Object actual) {
        return difference("", expected, actual);
    }

    private Optional<String> difference(String at, @Nullable Object expected, @Nullable Object actual) {
        if (ignored.contains(at)) {
            return Optional.empty();
        }
        if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> given) {
            return ofMaps(at, wanted, given);
        }
        if (expected instanceof List<?> wanted && actual instanceof List<?> given) {
            return unordered ? ofBags(at, wanted, given) : ofLists(at, wanted, given);
        }
        return scalars(expected, actual)
                ? Optional.empty()
                : said(at, "is " + shown(actual) + ", not " + shown(expected));
    }

    private boolean scalars(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number wanted && actual instanceof Number given) {
            return tolerance.accepts(new BigDecimal(wanted.toString()), new BigDecimal(given.toString()));
        }
        if (expected instanceof String wanted && actual instanceof String given) {
            return Texts.composed(wanted).equals(Texts.composed(given));
        }
        return Objects.equals(expected, actual);
    }

    private Optional<String> ofMaps(String at, Map<?, ?> wanted, Map<?, ?> given) {
        for (Map.Entry<?, ?> entry : wanted.entrySet()) {
            String below = below(at, entry.getKey());
            boolean there = given.containsKey(entry.getKey()) || ignored.contains(below);
            Optional<String> difference =
                    there ? difference(below, entry.getValue(), given.get(entry.getKey())) : said(below, "is missing");
            if (difference.isPresent()) {
                return difference;
            }
        }
        return given.keySet().stream()
                .filter(key -> !wanted.containsKey(key) && !ignored.contains(below(at, key)))
                .findFirst()
                .flatMap(key -> said(below(at, key), "is not expected"));
    }

    private Optional<String> ofLists(String at, List<?> wanted, List<?> given) {
        if (wanted.size() != given.size()) {
            return said(at, "has " + given.size() + " items, not " + wanted.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> difference = difference(below(at, i), wanted.get(i), given.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofBags(String at, List<?> wanted, List<?> given) {
        if (wanted.size() != given.size()) {
            return said(at, "has " + given.size() + " items, not " + wanted.size());
        }
        List<Object> left = new ArrayList<>(given);
        for (Object item : wanted) {
            int match = indexOf(at, item, left);
            if (match < 0) {
                return said(at, "lacks " + shown(item));
            }
            left.remove(match);
        }
        return Optional.empty();
    }

    private int indexOf(String at, @Nullable Object item, List<?> left) {
        for (int i = 0; i < left.size(); i++) {
            if (difference(at + "/-", item, left.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String below(String at, @Nullable Object key) {
        return at + "/" + String.valueOf(key).replace("~", "~0").replace("/", "~1");
    }

    private static Optional<String> said(String at, String what) {
        return Optional.of((at.isEmpty() ? "the value" : at) + " " + what);
    }

    private static String shown(@Nullable Object value) {
        String json = PlainJson.write(value);
        return json.length() > 80 ? json.substring(0, 80) + "..." : json;
    }
}
