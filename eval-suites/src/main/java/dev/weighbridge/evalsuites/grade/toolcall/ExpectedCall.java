package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.evalsuites.grade.spec.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that is expected.
 *
 * @param name the function's name
 * @param accepted the values accepted of each parameter; an empty text among them makes it optional
 * @param alternatives whether values may themselves list alternatives, as rows of BFCL do below an object
 */
public record ExpectedCall(String name, Map<String, List<@Nullable Object>> accepted, boolean alternatives) {
    private static final Set<String> PLAIN = Set.of("name", "arguments");

    /**
     * The calls of a check: {@code {name: f, arguments: {p: value}}} each, or {@code {f: {p: [values]}}} as BFCL has it.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where they are in neither form
     */
    public static List<ExpectedCall> of(Field value) {
        List<@Nullable Object> calls = value.plain() instanceof Map ? List.of(value.plain()) : value.list();
        return calls.stream().map(call -> one(value, call)).toList();
    }

    /** Whether a parameter may be left out. */
    boolean optional(String parameter) {
        return accepted.getOrDefault(parameter, List.of()).contains("");
    }

    /** The first accepted values, which make a call that is right. */
    public Map<String, @Nullable Object> example() {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        accepted.forEach((parameter, values) -> {
            if (!values.isEmpty() && !"".equals(values.get(0))) {
                example.put(parameter, alternatives ? firsts(values.get(0)) : values.get(0));
            }
        });
        return example;
    }

    private static @Nullable Object firsts(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.values().stream().allMatch(List.class::isInstance)) {
            Map<String, @Nullable Object> first = new LinkedHashMap<>();
            map.forEach((key, values) -> {
                List<?> all = (List<?>) values;
                if (!all.isEmpty() && !"".equals(all.get(0))) {
                    first.put(String.valueOf(key), all.get(0));
                }
            });
            return first;
        }
        return value instanceof List<?> list
                ? list.stream().map(ExpectedCall::firsts).toList()
                : value;
    }

    private static ExpectedCall one(Field value, @Nullable Object call) {
        if (!(call instanceof Map<?, ?> map) || map.isEmpty()) {
            throw value.wrong("is no list of calls; write {name: f, arguments: {p: value}}");
        }
        Map<String, @Nullable Object> entries = ReadCall.named(map);
        if (entries.get("name") instanceof String name && PLAIN.containsAll(entries.keySet())) {
            return new ExpectedCall(name, plain(value, entries.get("arguments")), false);
        }
        Map.Entry<String, @Nullable Object> only = entries.entrySet().iterator().next();
        if (entries.size() > 1 || !(only.getValue() instanceof Map<?, ?> parameters)) {
            throw value.wrong("has a call in neither form; write {name: f, arguments: {p: value}}");
        }
        return new ExpectedCall(only.getKey(), listed(value, parameters), true);
    }

    private static Map<String, List<@Nullable Object>> plain(Field value, @Nullable Object arguments) {
        Map<String, List<@Nullable Object>> accepted = new LinkedHashMap<>();
        if (arguments instanceof Map<?, ?> map) {
            ReadCall.named(map).forEach((name, argument) -> accepted.put(name, one(argument)));
        } else if (arguments != null) {
            throw value.wrong("has arguments that are no mapping; write {p: value}");
        }
        return accepted;
    }

    private static Map<String, List<@Nullable Object>> listed(Field value, Map<?, ?> parameters) {
        Map<String, List<@Nullable Object>> accepted = new LinkedHashMap<>();
        ReadCall.named(parameters).forEach((name, values) -> {
            if (!(values instanceof List<?> list) || list.isEmpty()) {
                throw value.wrong("lists no accepted values of " + name + "; write " + name + ": [value]");
            }
            accepted.put(name, new ArrayList<>(list));
        });
        return accepted;
    }

    private static List<@Nullable Object> one(@Nullable Object argument) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(argument);
        return one;
    }
}
