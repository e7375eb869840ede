package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON with one field changed, of another type or gone, and what is no JSON any more. */
final class JsonMutants {
    private JsonMutants() {}

    /** The wrong JSON of a text, in the place of all of it. */
    static Stream<String> of(String text, RandomGenerator random) {
        Optional<Parsed> json = PlainJson.meant(text);
        Stream<String> broken = Stream.of("it is " + text.replaceAll("[\\[\\]{}\"]", ""), "not JSON");
        return json.map(parsed -> Stream.concat(changed(parsed.value(), random).map(PlainJson::write), broken))
                .orElse(broken);
    }

    /** Each field of a value made wrong, one at a time. */
    static Stream<@Nullable Object> changed(@Nullable Object value, RandomGenerator random) {
        List<@Nullable Object> changed = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                changed.add(with(map, key, other(field)));
                changed.add(without(map, key));
                changed(field, random).forEach(inner -> changed.add(with(map, key, inner)));
            });
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            int at = random.nextInt(list.size());
            changed(list.get(at), random).forEach(inner -> changed.add(set(list, at, inner)));
            changed.add(new ArrayList<>(list.subList(0, list.size() - 1)));
        } else {
            changed.add(other(value));
        }
        return changed.stream();
    }

    private static @Nullable Object other(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).add(BigDecimal.ONE);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        return value instanceof String text ? TextMutants.misspelt(text) : "x";
    }

    private static Map<?, ?> with(Map<?, ?> map, Object key, @Nullable Object value) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static Map<?, ?> without(Map<?, ?> map, Object key) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return copy;
    }

    private static List<?> set(List<?> list, int at, @Nullable Object value) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        copy.set(at, value);
        return copy;
    }
}
