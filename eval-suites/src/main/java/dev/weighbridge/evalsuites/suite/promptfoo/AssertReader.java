package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.evalsuites.suite.part.Expression;
import dev.weighbridge.evalsuites.suite.part.Filler;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads assertions as checks. One that cannot be carried over becomes a check that nothing can grade, and is named. */
final class AssertReader {
    private static final String NOT = "not-";
    private static final String SET = "assert-set";
    private static final Set<String> LISTED = Set.of("contains-all", "contains-any", "icontains-all", "icontains-any");
    private static final Set<String> NEED_OTHERS = Set.of("llm-rubric", "similar");
    private static final Set<String> WITH_THRESHOLD = Set.of(
            "similar",
            "levenshtein",
            "rouge-n",
            "bleu",
            "chrf",
            "token-f1",
            "latency",
            "cost",
            "llm-rubric",
            "tool-call-f1",
            "set-equals",
            "list-equals",
            "json-pointer",
            "ifeval");
    private static final Set<String> SCHEMAS = Set.of("is-json", "contains-json");
    private static final Set<String> KEYS = Set.of("type", "value", "threshold", "weight", "metric", "assert");

    /** Keys that only concern a judge, so that nothing is lost where there is none. */
    private static final Set<String> OF_JUDGES = Set.of("provider", "rubricPrompt", "description");

    private final Filler filler;
    private final NamedFiles files;
    private final Templates templates;
    private final Notices notices;

    AssertReader(Filler filler, NamedFiles files, Templates templates, Notices notices) {
        this.filler = filler;
        this.files = files;
        this.templates = templates;
        this.notices = notices;
    }

    Check read(Value item) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return lost(item, "is no assertion");
        }
        Map<String, YamlNode.Entry> entries = templates.resolved(item).entries();
        Optional<String> why = whyNot(entries);
        if (why.isPresent()) {
            return lost(item, why.get());
        }
        return type(entries).equals(SET) ? several(item, entries) : single(item, entries);
    }

    private static String type(Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry type = entries.get("type");
        return type == null ? "" : Nodes.text(type.value());
    }

    private static Optional<String> whyNot(Map<String, YamlNode.Entry> entries) {
        String type = type(entries);
        String plain = type.startsWith(NOT) ? type.substring(NOT.length()) : type;
        String family = plain.startsWith("trajectory:") ? "trajectory" : plain;
        if (!type.equals(SET) && CheckType.of(plain).isEmpty()) {
            return Optional.of(
                    AssertTypes.ALL.contains(family)
                            ? "of type " + type + " cannot be graded here"
                            : "has the unknown type \"" + type + "\"; " + DidYouMean.phrase(plain, AssertTypes.ALL));
        }
        return entries.keySet().stream()
                .filter(key -> !KEYS.contains(key) && !OF_JUDGES.contains(key))
                .findFirst()
                .map(key -> "uses " + key + ", which is not supported here");
    }

    private Check.Several several(Value item, Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry listed = entries.get("assert");
        List<Value> items = listed == null
                ? List.of()
                : new Value(item.place(), item.key(), listed.keyLine(), listed.value()).items();
        return new Check.Several(
                items.stream().map(this::read).toList(),
                number(item, entries, "threshold"),
                weight(item, entries),
                metric(item, entries),
                CheckReader.place(item));
    }

    private Check.Single single(Value item, Map<String, YamlNode.Entry> entries) {
        String type = type(entries);
        boolean negated = type.startsWith(NOT);
        String plain = negated ? type.substring(NOT.length()) : type;
        if (NEED_OTHERS.contains(plain)) {
            notices.add(item, "of type " + type + " needs a model of its own; without one its case is not graded");
        }
        YamlNode.Entry given = entries.get("value");
        if (given != null) {
            Optional<String> why = unfillable(given.value());
            if (why.isPresent()) {
                return lost(item, "has a value that " + why.get());
            }
        }
        return new Check.Single(
                plain,
                negated,
                given == null ? null : value(item, plain, given.value()),
                Map.of(),
                threshold(item, entries, plain),
                weight(item, entries),
                metric(item, entries),
                CheckReader.place(item));
    }

    private static Optional<String> unfillable(YamlNode value) {
        String text = Nodes.text(value);
        return text.startsWith(NamedFiles.SCHEME)
                ? NamedFiles.unsupported(text)
                : Nunjucks.unsupported(text).map(what -> "uses " + what + ", and only {{name}} can be filled in");
    }

    private @Nullable Object value(Value item, String type, YamlNode given) {
        String text = Nodes.text(given);
        YamlNode node = text.startsWith(NamedFiles.SCHEME) ? files.value(text, given.line(), item::wrong) : given;
        Object value = filler.plain(node, item::wrong);
        if (value instanceof String line && LISTED.contains(type)) {
            return Expression.items(line);
        }
        return value instanceof String schema && SCHEMAS.contains(type) ? schema(item, schema) : value;
    }

    /** A schema may be written as a text of JSON or YAML. */
    private static @Nullable Object schema(Value item, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Nodes.yaml(new SourceText(item.place().source().name(), text))
                    .plain();
        } catch (UserFileException e) {
            throw item.wrong("has a value that is no JSON Schema; write its keys below value");
        }
    }

    /** promptfoo overlooks a threshold that its type has no use for. */
    private @Nullable Double threshold(Value item, Map<String, YamlNode.Entry> entries, String type) {
        if (entries.containsKey("threshold") && !WITH_THRESHOLD.contains(type)) {
            notices.add(item, "gives a threshold, which type " + type + " does not take; it is left out");
            return null;
        }
        return number(item, entries, "threshold");
    }

    private static @Nullable Double number(Value item, Map<String, YamlNode.Entry> entries, String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? null : new Value(item.place(), key, entry.keyLine(), entry.value()).between(0, 1e12);
    }

    private static double weight(Value item, Map<String, YamlNode.Entry> entries) {
        Double weight = number(item, entries, "weight");
        return weight == null ? 1 : weight;
    }

    private @Nullable String metric(Value item, Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry metric = entries.get("metric");
        String text = metric == null ? null : Nodes.text(metric.value());
        return text == null || Nunjucks.unsupported(text).isPresent() ? text : filler.text(text, item::wrong);
    }

    private Check.Single lost(Value item, String why) {
        notices.add(item, why + Notices.NOT_GRADED);
        return lost(why, CheckReader.place(item));
    }

    /** A check that nothing can grade. */
    static Check.Single lost(String why, String place) {
        return new Check.Single(CheckType.UNSUPPORTED, false, why, Map.of(), null, 1, null, place);
    }
}
