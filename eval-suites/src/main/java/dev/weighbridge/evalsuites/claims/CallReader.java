package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one call of a suite. */
final class CallReader {
    static final List<String> KEYS = List.of(
            "get",
            "dialect",
            "path",
            "model",
            "system",
            "prompt",
            "max-tokens",
            "temperature",
            "stop",
            "stream",
            "usage",
            "tool",
            "tool-choice",
            "tool-result",
            "extra",
            "headers",
            "key",
            "times",
            "opt-in");

    private static final String PROMPT = "Say hello in one short sentence.";
    private static final int MAX_TOKENS = 64;
    private static final int MOST_TIMES = 200;

    private final Map<String, String> models;

    CallReader(Map<String, String> models) {
        this.models = models;
    }

    CallSpec read(String name, Section section) {
        String get = section.find("get").map(Value::text).orElse(null);
        Dialect dialect = oneOf(section, "dialect", Dialect.values()).orElse(Dialect.CHAT);
        return new CallSpec(
                name,
                dialect,
                get,
                get == null ? request(section, dialect) : null,
                section.find("path").map(Value::text).orElse(null),
                oneOf(section, "key", CallSpec.Key.values()).orElse(CallSpec.Key.USUAL),
                headers(section),
                section.find("times").map(value -> value.integer(1, MOST_TIMES)).orElse(1),
                section.find("tool-result").map(Value::text).orElse(null),
                section.find("opt-in").map(Value::text).orElse(null));
    }

    private ModelRequest request(Section section, Dialect dialect) {
        List<Message> messages = new ArrayList<>();
        section.find("system").ifPresent(value -> messages.add(new Message.SystemPrompt(value.text())));
        messages.add(new Message.User(section.find("prompt").map(Value::text).orElse(PROMPT)));
        boolean stream = section.find("stream").map(Value::bool).orElse(false);
        boolean usage = section.find("usage").map(Value::bool).orElse(stream);
        return new ModelRequest(
                model(section), messages, parameters(section, dialect), tools(section), stream, usage, extra(section));
    }

    private String model(Section section) {
        Value value = section.get("model", "give an id, or $name of one under models");
        String model = value.text();
        if (!model.startsWith("$")) {
            return model;
        }
        return Optional.ofNullable(models.get(model.substring(1)))
                .orElseThrow(() -> value.not("no model under models has this name; "
                        + DidYouMean.phrase(model.substring(1), models.keySet())));
    }

    private static Parameters parameters(Section section, Dialect dialect) {
        Integer limit = section.find("max-tokens")
                .map(value -> value.integer(1, 100_000))
                .orElse(MAX_TOKENS);
        List<String> stop = section.find("stop")
                .map(value -> value.items().stream().map(Value::text).toList())
                .orElse(List.of());
        Double temperature =
                section.find("temperature").map(value -> value.between(0, 2)).orElse(null);
        if (dialect == Dialect.RESPONSES && !stop.isEmpty()) {
            throw section.error("stop", "is given, but the responses dialect has none; remove it");
        }
        return new Parameters(temperature, limit, null, stop, null);
    }

    private static Tools tools(Section section) {
        if (!section.has("tool")) {
            return Tools.NONE;
        }
        Value value = section.get("tool", "");
        if (!value.text().equals(ProbeTool.NAME)) {
            throw value.not("the one tool there is, is " + ProbeTool.NAME);
        }
        String choice = section.find("tool-choice").map(Value::text).orElse("required");
        return switch (choice) {
            case "required" -> Tools.of(ProbeTool.WEATHER).with(new Tools.Choice.Required());
            case "named" -> Tools.of(ProbeTool.WEATHER).with(new Tools.Choice.Named(ProbeTool.NAME));
            case "auto" -> Tools.of(ProbeTool.WEATHER);
            default -> throw section.get("tool-choice", "").not("write required, named or auto");
        };
    }

    private static Map<String, @Nullable Object> extra(Section section) {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        section.find("extra")
                .ifPresent(value -> value.mapping()
                        .entries()
                        .forEach((name, entry) -> extra.put(name, entry.value().plain())));
        return extra;
    }

    private static Map<String, String> headers(Section section) {
        Map<String, String> headers = new LinkedHashMap<>();
        section.find("headers")
                .ifPresent(value -> value.mapping()
                        .entries()
                        .forEach((name, entry) ->
                                headers.put(name, String.valueOf(entry.value().plain()))));
        return headers;
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Section section, String key, E[] values) {
        return section.find(key).map(value -> {
            List<String> known = Arrays.stream(values).map(CallReader::label).toList();
            int at = known.indexOf(value.text());
            if (at < 0) {
                throw value.not(DidYouMean.phrase(value.text(), known));
            }
            return values[at];
        });
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
