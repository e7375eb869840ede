package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.Tolerance;
import dev.weighbridge.evalsuites.grade.json.Likeness;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the value of one parameter with those accepted, type by type.
 *
 * @param alternatives whether accepted objects list the values accepted of each key
 * @param normalised whether case and white space of texts are forgiven; signs and punctuation never are
 */
record ValueMatch(Tolerance tolerance, boolean alternatives, boolean normalised) {

    /** What is wrong with a value; empty where it is accepted. */
    Optional<Complaint> complaint(String parameter, List<?> accepted, @Nullable Object given) {
        if (accepted.stream().anyMatch(value -> alike(value, given))) {
            return Optional.empty();
        }
        String detail = parameter + " is " + shown(given) + ", accepted: " + shown(accepted);
        return Optional.of(new Complaint(error(accepted, given), detail));
    }

    private boolean alike(@Nullable Object accepted, @Nullable Object given) {
        if (accepted instanceof String wanted && given instanceof String text) {
            return form(wanted).equals(form(text));
        }
        if (accepted instanceof List<?> wanted && given instanceof List<?> list) {
            return wanted.size() == list.size()
                    && IntStream.range(0, list.size()).allMatch(i -> alike(wanted.get(i), list.get(i)));
        }
        if (accepted instanceof Map<?, ?> wanted && given instanceof Map<?, ?> map) {
            return exact(wanted, map) || (alternatives && entries(wanted, map));
        }
        return new Likeness(tolerance, false, Set.of()).alike(accepted, given);
    }

    private boolean exact(Map<?, ?> wanted, Map<?, ?> given) {
        return wanted.keySet().equals(given.keySet())
                && wanted.keySet().stream().allMatch(key -> alike(wanted.get(key), given.get(key)));
    }

    /** Every key that is given is accepted with its value, and every key that is not may be left out. */
    private boolean entries(Map<?, ?> wanted, Map<?, ?> given) {
        return wanted.keySet().containsAll(given.keySet())
                && wanted.entrySet().stream()
                        .allMatch(entry -> entry.getValue() instanceof List<?> values
                                && (given.containsKey(entry.getKey())
                                        ? values.stream().anyMatch(value -> alike(value, given.get(entry.getKey())))
                                        : values.contains("")));
    }

    private static CallError error(List<?> accepted, @Nullable Object given) {
        return switch (JsonType.of(given)) {
            case STRING -> CallError.VALUE_STRING;
            case INTEGER, NUMBER -> CallError.VALUE_NUMBER;
            case ARRAY -> CallError.VALUE_LIST;
            case OBJECT ->
                keysKnown(accepted, (Map<?, ?>) given) ? CallError.VALUE_DICT_VALUE : CallError.VALUE_DICT_KEY;
            default -> CallError.VALUE_OTHER;
        };
    }

    private static boolean keysKnown(List<?> accepted, @Nullable Map<?, ?> given) {
        return given != null
                && accepted.stream()
                        .anyMatch(value ->
                                value instanceof Map<?, ?> map && map.keySet().equals(given.keySet()));
    }

    private String form(String text) {
        return normalised ? Texts.folded(Texts.stripped(text)).replaceAll("\\s+", " ") : Texts.composed(text);
    }

    private static String shown(@Nullable Object value) {
        String json = PlainJson.write(value);
        return json.length() > 80 ? json.substring(0, 80) + "..." : json;
    }
}
