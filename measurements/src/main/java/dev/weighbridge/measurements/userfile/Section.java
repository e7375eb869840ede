package dev.weighbridge.measurements.userfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * One mapping of a file whose keys are all known.
 *
 * @param place where it stands
 * @param line the line of the key it belongs to
 */
public record Section(Place place, int line, Map<String, YamlNode.Entry> entries) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    /**
     * The mapping at this place.
     *
     * @throws UserFileException where a key is not among the known, with the one that was probably meant
     */
    public static Section of(Place place, int line, YamlNode.Mapping mapping, List<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw place.error(entry.keyLine(), key, unknown(key, known));
            }
        });
        return new Section(place, line, mapping.entries());
    }

    /** The value of a key, empty where it is absent or left empty. */
    public Optional<Value> find(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !(entry.value() instanceof YamlNode.Scalar scalar && scalar.empty()))
                .map(entry -> new Value(place, key, entry.keyLine(), entry.value()));
    }

    /** The value of a key that must be there; {@code wayOut} tells what to write. */
    public Value get(String key, String wayOut) {
        return find(key).orElseThrow(() -> error(key, "is missing; " + wayOut));
    }

    /** The section at a key, empty where it is absent. */
    public Optional<Section> section(String key, List<String> known) {
        return find(key).map(value -> value.section(known));
    }

    /** Whether a key is there and not left empty. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** A complaint about a key of this section, at the line where the section begins. */
    public UserFileException error(String key, String message) {
        return place.error(line, key, message);
    }

    /** What is made of each named section below a key, in file order; at least one. */
    public <T> List<T> named(String key, List<String> known, BiFunction<String, Section, T> read) {
        String kind = key.substring(0, key.length() - 1);
        Value value = get(key, "name at least one " + kind);
        List<T> all = new ArrayList<>();
        value.mapping().entries().forEach((name, entry) -> {
            Value named = new Value(place.below(key), name, entry.keyLine(), entry.value());
            checkName(named, name);
            String owner = kind + " \"" + name + "\"";
            all.add(read.apply(name, of(place.of(owner), entry.keyLine(), named.mapping(), known)));
        });
        if (all.isEmpty()) {
            throw value.wrong("is empty; name at least one " + kind);
        }
        return List.copyOf(all);
    }

    private static void checkName(Value named, String name) {
        if (!NAME.matcher(name).matches() || name.equals("all")) {
            throw named.wrong(
                    "is no name; a name is 1 to 40 letters, digits, dots, dashes or underscores, and not \"all\"");
        }
    }

    private static String unknown(String key, List<String> known) {
        return Credentials.isCredentialName(key)
                ? "is a credential and does not belong in a file; " + Credentials.WAY_OUT
                : "is unknown here; " + DidYouMean.phrase(key, known);
    }
}
