package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.evalsuites.grade.Tolerance;
import dev.weighbridge.gateway.request.Tool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares one call with the one expected, in the order of BFCL: name, required parameters, unexpected ones, types,
 * values.
 *
 * @param tools the tools the case offers, whose schemas tell types
 * @param normalise the parameters whose texts are compared without regard to case and white space
 * @param extraArguments whether parameters nobody expected are forgiven
 */
record CallMatch(List<Tool> tools, Tolerance tolerance, Set<String> normalise, boolean extraArguments) {

    /** What is wrong with a call; empty where it is the one expected. */
    Optional<Complaint> complaint(ExpectedCall expected, ReadCall given) {
        if (!expected.name().equals(given.name())) {
            return said(CallError.WRONG_FUNC_NAME, given.name() + " was called, not " + expected.name());
        }
        return missing(expected, given)
                .or(() -> unexpected(expected, given))
                .or(() -> firstOf(
                        given,
                        parameter -> type(expected, parameter, given.arguments().get(parameter))))
                .or(() -> firstOf(
                        given,
                        parameter ->
                                value(expected, parameter, given.arguments().get(parameter))));
    }

    private Optional<Complaint> missing(ExpectedCall expected, ReadCall given) {
        Stream<String> required = required(expected.name()).stream();
        Optional<String> first = Stream.concat(required, expected.accepted().keySet().stream())
                .filter(parameter -> !given.arguments().containsKey(parameter) && !expected.optional(parameter))
                .findFirst();
        return first.flatMap(parameter -> said(
                required(expected.name()).contains(parameter) || !known(expected.name())
                        ? CallError.MISSING_REQUIRED
                        : CallError.MISSING_OPTIONAL,
                parameter + " of " + expected.name()));
    }

    private Optional<Complaint> unexpected(ExpectedCall expected, ReadCall given) {
        return given.arguments().keySet().stream()
                .filter(parameter -> !extraArguments && !expected.accepted().containsKey(parameter))
                .findFirst()
                .flatMap(parameter -> said(CallError.UNEXPECTED_PARAM, parameter + " of " + expected.name()));
    }

    private static Optional<Complaint> firstOf(ReadCall given, Function<String, Optional<Complaint>> look) {
        return given.arguments().keySet().stream()
                .flatMap(parameter -> look.apply(parameter).stream())
                .findFirst();
    }

    private Optional<Complaint> type(ExpectedCall expected, String parameter, @Nullable Object given) {
        Object schema = property(expected.name(), parameter);
        List<?> accepted = expected.accepted().getOrDefault(parameter, List.of());
        JsonType actual = JsonType.of(given);
        Optional<JsonType> named = schema instanceof Map<?, ?> map ? JsonType.named(map.get("type")) : Optional.empty();
        boolean fits = accepted.isEmpty()
                || named.map(type -> type.takes(actual)).orElse(false)
                || (named.isEmpty() && accepted.stream().anyMatch(value -> similar(JsonType.of(value), actual)))
                || accepted.stream().anyMatch(value -> !"".equals(value) && JsonType.of(value) == actual);
        if (!fits) {
            return said(
                    CallError.TYPE_SIMPLE,
                    parameter + " is of type " + actual.label()
                            + named.map(type -> ", not " + type.label()).orElse(""));
        }
        return nested(parameter, schema, given);
    }

    private static boolean similar(JsonType wanted, JsonType given) {
        return wanted.takes(given) || given.takes(wanted);
    }

    private static Optional<Complaint> nested(String parameter, @Nullable Object schema, @Nullable Object given) {
        Object items = schema instanceof Map<?, ?> map ? map.get("items") : null;
        Optional<JsonType> named = items instanceof Map<?, ?> map ? JsonType.named(map.get("type")) : Optional.empty();
        if (named.isEmpty() || !(given instanceof List<?> list)) {
            return Optional.empty();
        }
        return list.stream()
                .map(JsonType::of)
                .filter(type -> !named.get().takes(type))
                .findFirst()
                .flatMap(type -> said(
                        CallError.TYPE_NESTED,
                        "an item of " + parameter + " is of type " + type.label() + ", not "
                                + named.get().label()));
    }

    private Optional<Complaint> value(ExpectedCall expected, String parameter, @Nullable Object given) {
        List<?> accepted = expected.accepted().getOrDefault(parameter, List.of());
        ValueMatch match = new ValueMatch(tolerance, expected.alternatives(), normalise.contains(parameter));
        return accepted.isEmpty() ? Optional.empty() : match.complaint(parameter, accepted, given);
    }

    private boolean known(String function) {
        return tools.stream().anyMatch(tool -> tool.name().equals(function));
    }

    private List<String> required(String function) {
        return schema(function, "required") instanceof List<?> names
                ? names.stream().map(Objects::toString).toList()
                : List.of();
    }

    private @Nullable Object property(String function, String parameter) {
        return schema(function, "properties") instanceof Map<?, ?> properties ? properties.get(parameter) : null;
    }

    private @Nullable Object schema(String function, String key) {
        return tools.stream()
                .filter(tool -> tool.name().equals(function))
                .findFirst()
                .<@Nullable Object>map(tool -> tool.parameters().get(key))
                .orElse(null);
    }

    private static Optional<Complaint> said(CallError error, String detail) {
        return Optional.of(new Complaint(error, detail));
    }
}
