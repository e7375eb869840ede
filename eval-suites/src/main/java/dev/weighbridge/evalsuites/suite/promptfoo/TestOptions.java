package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a test says beside its variables and assertions.
 *
 * @param threshold the least score that passes; null where all assertions must
 * @param prefix what stands before the prompt
 * @param suffix what stands after it
 * @param expand whether lists among the variables give several cases
 * @param repeats how often it is asked
 * @param prompts the labels of the prompts it is for; empty for all
 * @param tags its metadata as tags
 * @param lost a check that nothing can grade for each thing that changes what is right and is not supported
 */
record TestOptions(
        @Nullable Double threshold,
        String prefix,
        String suffix,
        boolean expand,
        int repeats,
        Set<String> prompts,
        List<String> tags,
        List<Check> lost) {

    private static final List<String> KEYS = List.of(
            "vars", "assert", "threshold", "options", "metadata", "prompts", "description", "provider", "providers");
    private static final Set<String> OF_TARGETS = Set.of("provider", "providers");
    private static final List<String> OPTIONS =
            List.of("prefix", "suffix", "disableVarExpansion", "repeat", "runSerially", "provider", "rubricPrompt");
    private static final int MOST_REPEATS = 1000;

    static TestOptions read(TestCase test, Notices notices) {
        Map<String, YamlNode.Entry> options = test.mapping("options");
        YamlNode.Entry threshold = test.entries().get("threshold");
        YamlNode.Entry repeat = options.get("repeat");
        return new TestOptions(
                threshold == null ? null : test.value("threshold", threshold).between(0, 1),
                fillable(options, "prefix"),
                fillable(options, "suffix"),
                !text(options, "disableVarExpansion").equals("true"),
                repeat == null ? 1 : test.value("repeat", repeat).integer(1, MOST_REPEATS),
                Set.copyOf(test.items("prompts").stream().map(Value::text).toList()),
                tags(test),
                lost(test, options, notices));
    }

    private static String text(Map<String, YamlNode.Entry> options, String key) {
        YamlNode.Entry entry = options.get(key);
        return entry == null ? "" : Nodes.text(entry.value());
    }

    /** A text that cannot be filled in is left out; its case is not graded. */
    private static String fillable(Map<String, YamlNode.Entry> options, String key) {
        String text = text(options, key);
        return Nunjucks.unsupported(text).isPresent() ? "" : text;
    }

    private static List<String> tags(TestCase test) {
        List<String> tags = new ArrayList<>();
        test.mapping("metadata")
                .forEach((name, entry) -> test.value(name, entry).items().stream()
                        .filter(item -> item.node() instanceof YamlNode.Scalar)
                        .forEach(item -> tags.add(name.replace("[]", "") + "=" + item.text())));
        return tags.stream().filter(tag -> !tag.endsWith("=")).sorted().toList();
    }

    private static List<Check> lost(TestCase test, Map<String, YamlNode.Entry> options, Notices notices) {
        List<Check> lost = new ArrayList<>();
        test.entries().forEach((key, entry) -> {
            Value at = test.value(key, entry);
            if (OF_TARGETS.contains(key)) {
                notices.add(at, "names models; every target of the comparison is asked instead");
            } else if (!KEYS.contains(key)) {
                lost.add(lost(at, "is not supported here; " + DidYouMean.phrase(key, KEYS), notices));
            }
        });
        options.forEach((key, entry) -> {
            if (!OPTIONS.contains(key)) {
                lost.add(lost(test.value("options." + key, entry), "is not supported here", notices));
            } else if (key.equals("prefix") || key.equals("suffix")) {
                Nunjucks.unsupported(Nodes.text(entry.value()))
                        .ifPresent(what -> lost.add(lost(test.value(key, entry), "uses " + what, notices)));
            }
        });
        return lost;
    }

    private static Check lost(Value at, String why, Notices notices) {
        notices.add(at, why + Notices.NOT_GRADED);
        return AssertReader.lost(at.key() + " " + why, CheckReader.place(at));
    }
}
