package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.source.CsvTable;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the prompts of a configuration: inline, or from files. */
final class PromptReader {
    private static final Pattern BARE_PATH =
            Pattern.compile("[^\\s{}]+\\.(txt|md|j2|json|jsonl|ya?ml|csv|js|cjs|mjs|ts|py)");
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$");
    private static final Set<String> KEYS = Set.of("raw", "id", "label", "display");

    private final NamedFiles files;
    private final Notices notices;
    private final List<Prompt> prompts = new ArrayList<>();

    PromptReader(NamedFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** The prompts that can be asked; at least one. */
    List<Prompt> read(Value listed) {
        listed.items().forEach(this::item);
        prompts.removeIf(this::cannotBeFilled);
        if (prompts.isEmpty()) {
            throw listed.wrong("has no prompt that can be asked here; write one as a text with {{variables}}");
        }
        return prompts;
    }

    private boolean cannotBeFilled(Prompt prompt) {
        Optional<String> found = Nunjucks.unsupported(prompt.text());
        found.ifPresent(what -> notices.add(
                prompt.content(), "uses " + what + ", and only {{name}} can be filled in; the prompt is left out"));
        return found.isPresent();
    }

    private void item(Value item) {
        if (item.node() instanceof YamlNode.Scalar) {
            named(item, item.text());
        } else if (item.node() instanceof YamlNode.Mapping mapping) {
            described(item, mapping.entries());
        } else {
            throw item.wrong("is a list within the list; write each prompt as a text");
        }
    }

    private void described(Value item, Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry text = entries.containsKey("raw") ? entries.get("raw") : entries.get("id");
        if (text == null || !(text.value() instanceof YamlNode.Scalar)) {
            throw item.wrong("has a prompt without a text; give it as raw, or a file as id");
        }
        entries.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> notices.add(
                        item,
                        "has " + key
                                + ", which is not used here; what a request holds besides is set in the comparison"));
        YamlNode.Entry label = entries.get("label");
        Value value = new Value(item.place(), item.key(), text.keyLine(), text.value());
        named(value, label == null ? value.text() : Nodes.text(label.value()));
    }

    private void named(Value item, String label) {
        String text = item.text();
        boolean file =
                text.startsWith(NamedFiles.SCHEME) || BARE_PATH.matcher(text).matches();
        if (!file && !text.matches("(exec|langfuse|portkey|helicone)://.*")) {
            inline(item, label);
            return;
        }
        Optional<String> why = NamedFiles.unsupported(text);
        if (why.isPresent()) {
            notices.add(item, "names \"" + text + "\", which " + why.get() + "; the prompt is left out");
        } else {
            file(files.text(text, item::wrong), label, item);
        }
    }

    /** A text that is a JSON list of messages is a conversation. */
    private void inline(Value item, String label) {
        String text = item.text().strip();
        if (text.startsWith("[") && text.contains("\"role\"")) {
            SourceText source = new SourceText(item.place().source().name(), text);
            try {
                prompts.add(new Prompt(label, at(item, Nodes.json(source))));
                return;
            } catch (UserFileException e) {
                notices.add(item, "looks like a list of messages and is not JSON; it is asked as a text");
            }
        }
        prompts.add(new Prompt(label, item));
    }

    private void file(SourceText source, String label, Value item) {
        switch (NamedFiles.ending(source.name())) {
            case "txt" ->
                SEPARATOR
                        .splitAsStream(source.text())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> prompts.add(new Prompt(label, at(source, Nodes.scalar(1, text)))));
            case "md", "j2" ->
                prompts.add(new Prompt(
                        label, at(source, Nodes.scalar(1, source.text().strip()))));
            case "json" -> conversation(source, Nodes.json(source), label);
            case "yaml", "yml" -> conversation(source, Nodes.yaml(source), label);
            case "csv" -> rows(source);
            default -> notices.add(item, "names a file of a kind that is not read; the prompt is left out");
        }
    }

    private void conversation(SourceText source, YamlNode node, String label) {
        if (node instanceof YamlNode.Mapping) {
            throw source.error("is no prompt; write a list of messages with role and content");
        }
        prompts.add(new Prompt(label, at(source, node)));
    }

    private void rows(SourceText source) {
        CsvTable.read(source).rows().forEach(row -> {
            String text = row.cells()
                    .getOrDefault(
                            "prompt", row.cells().values().stream().findFirst().orElse(""));
            String label = row.cells().getOrDefault("label", text);
            prompts.add(new Prompt(label, at(source, Nodes.scalar(row.line(), text))));
        });
    }

    private static Value at(SourceText source, YamlNode node) {
        return new Value(Place.top(source), "prompt", node.line(), node);
    }

    private static Value at(Value item, YamlNode node) {
        return new Value(item.place(), item.key(), item.keyLine(), node);
    }
}
