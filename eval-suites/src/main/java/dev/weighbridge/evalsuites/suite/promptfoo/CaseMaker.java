package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.part.Combinations;
import dev.weighbridge.evalsuites.suite.part.Filler;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes cases of a test: one for each prompt and each choice of its variables. */
final class CaseMaker {
    private final List<Prompt> prompts;
    private final NamedFiles files;
    private final Templates templates;
    private final Notices notices;

    CaseMaker(List<Prompt> prompts, NamedFiles files, Templates templates, Notices notices) {
        this.prompts = prompts;
        this.files = files;
        this.templates = templates;
        this.notices = notices;
    }

    /**
     * The cases of a test, without ids.
     *
     * @param cluster what they share where they are several
     */
    List<EvalCase> cases(TestCase test, String cluster) {
        TestOptions options = TestOptions.read(test, notices);
        List<Prompt> asked = prompts.stream()
                .filter(prompt ->
                        options.prompts().isEmpty() || options.prompts().contains(prompt.label()))
                .toList();
        if (asked.isEmpty()) {
            notices.add(
                    test.at(), "is for prompts " + options.prompts() + ", and there are none of them; it is left out");
        }
        TestVariables variables = new TestVariables(test, files, notices);
        if (variables.hindered()) {
            return List.of();
        }
        List<Map<String, YamlNode>> choices = Combinations.of(variables.values(options.expand()))
                .orElseThrow(() -> test.at().wrong("gives too many cases; split it"));
        String shared = asked.size() * choices.size() > 1 ? cluster : null;
        List<EvalCase> cases = new ArrayList<>();
        for (Map<String, YamlNode> choice : choices) {
            for (Prompt prompt : asked) {
                cases.add(one(test, options, prompt, choice, shared));
            }
        }
        return cases;
    }

    private EvalCase one(
            TestCase test, TestOptions options, Prompt prompt, Map<String, YamlNode> choice, @Nullable String cluster) {
        Filler filler = Filler.lenient(resolved(test, choice));
        EvalCase made = new EvalCase(
                "",
                prompt.filled(filler, filled(test, filler, options.prefix()), filled(test, filler, options.suffix())),
                Tools.NONE,
                Map.of(),
                checks(test, options, filler),
                options.threshold(),
                null,
                null,
                tags(options, prompt),
                1,
                cluster,
                options.repeats());
        filler.missing()
                .forEach(name -> notices.add(
                        test.at(), "has no variable \"" + name + "\"; nothing is filled in for it, as promptfoo does"));
        return made;
    }

    private static String filled(TestCase test, Filler filler, String text) {
        return filler.text(text, test.at()::wrong);
    }

    private List<Check> checks(TestCase test, TestOptions options, Filler filler) {
        AssertReader reader = new AssertReader(filler, files, templates, notices);
        List<Check> checks = new ArrayList<>(options.lost());
        test.items("assert").forEach(item -> checks.add(reader.read(item)));
        return checks;
    }

    private List<String> tags(TestOptions options, Prompt prompt) {
        List<String> tags = new ArrayList<>(options.tags());
        if (prompts.size() > 1) {
            tags.add("prompt=" + (prompts.indexOf(prompt) + 1));
        }
        return tags;
    }

    /** Variables may use one another; what stands in one is filled in once. */
    private Map<String, YamlNode> resolved(TestCase test, Map<String, YamlNode> choice) {
        Filler raw = Filler.lenient(choice);
        Map<String, YamlNode> resolved = new LinkedHashMap<>();
        choice.forEach((name, value) -> {
            boolean template = value instanceof YamlNode.Scalar scalar
                    && scalar.text().contains("{{")
                    && Nunjucks.unsupported(scalar.text()).isEmpty();
            resolved.put(
                    name, template ? Nodes.scalar(value.line(), raw.text(Nodes.text(value), test.at()::wrong)) : value);
        });
        return resolved;
    }
}
