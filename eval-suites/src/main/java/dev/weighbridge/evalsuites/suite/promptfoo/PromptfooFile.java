package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.source.Mojibake;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A promptfoo configuration. Prompts, tests, variables, scenarios and assertions are carried over where there is the like
 * here; everything else is named in a notice, and where it decides what is right, its case is not graded.
 */
public final class PromptfooFile {
    private static final List<String> USED =
            List.of("prompts", "tests", "defaultTest", "scenarios", "assertionTemplates", "description", "$schema");
    private static final Set<String> SIGNS =
            Set.of("prompts", "tests", "defaultTest", "scenarios", "providers", "targets");
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("providers", "names models; a comparison says here which are asked"),
            Map.entry("targets", "names models; a comparison says here which are asked"),
            Map.entry("tags", "describes the run and is left out"),
            Map.entry("metadata", "describes the run and is left out"),
            Map.entry("outputPath", "says where results go; reports are made by a run here"),
            Map.entry("writeLatestResults", "says where results go; reports are made by a run here"),
            Map.entry("sharing", "shares results; nothing is shared here"),
            Map.entry("evaluateOptions", "sets the pace; a comparison does that here"),
            Map.entry("commandLineOptions", "sets options of another program and is left out"),
            Map.entry("env", "sets environment variables and is left out"),
            Map.entry("derivedMetrics", "computes further metrics and is left out"),
            Map.entry("tracing", "is not supported and left out"),
            Map.entry("extensions", "runs code, which is not run"),
            Map.entry("nunjucksFilters", "brings filters, which are not supported"),
            Map.entry("redteam", "makes tests with a model and is left out"));

    private final SourceText source;
    private final YamlNode.Mapping root;
    private final NamedFiles files;
    private final Notices notices = new Notices();

    private PromptfooFile(SourceText source, YamlNode.Mapping root, SuiteFolder folder) {
        this.source = source;
        this.root = root;
        this.files = new NamedFiles(folder);
    }

    /** Whether a YAML file looks like a configuration of promptfoo; false where it cannot be read. */
    public static boolean recognise(Path file) {
        try {
            return Nodes.yaml(SourceText.read(file)) instanceof YamlNode.Mapping root
                    && !root.entries().containsKey("cases")
                    && root.entries().keySet().stream().anyMatch(SIGNS::contains);
        } catch (UserFileException e) {
            return false;
        }
    }

    /**
     * The suite of a configuration and what could not be carried over.
     *
     * @throws UserFileException where it is no configuration, names a file that is missing, or leaves nothing to ask
     */
    public static Loaded load(Path file) {
        SourceText source = SourceText.read(file);
        Mojibake.refuse(source);
        if (Nodes.yaml(source) instanceof YamlNode.Mapping root) {
            return new PromptfooFile(source, root, SuiteFolder.of(file)).read(nameOf(file));
        }
        throw source.error("is not a mapping; a configuration has prompts and tests");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private Loaded read(String name) {
        root.entries().forEach(this::top);
        Value prompts = find("prompts").orElseThrow(() -> source.error("has no prompts; give at least one"));
        Templates templates = new Templates(find("assertionTemplates")
                .map(value -> value.mapping().entries())
                .orElse(Map.of()));
        CaseMaker maker = new CaseMaker(new PromptReader(files, notices).read(prompts), files, templates, notices);
        CaseList cases = new CaseList(source);
        int number = 0;
        for (TestCase test : tests(prompts)) {
            number++;
            for (EvalCase made : maker.cases(test, "test " + number)) {
                cases.addAgain(made);
            }
        }
        return new Loaded(cases.suite(name), notices.all());
    }

    private void top(String key, YamlNode.Entry entry) {
        if (LEFT_OUT.containsKey(key)) {
            notices.add(value(key, entry), LEFT_OUT.get(key));
        } else if (!USED.contains(key)) {
            DidYouMean.of(key, USED).ifPresent(meant -> {
                throw value(key, entry).wrong("is unknown here; did you mean \"" + meant + "\"?");
            });
            notices.add(value(key, entry), "is unknown and left out");
        }
    }

    /** All tests over the default one; where there are none, the prompts are asked as they are. */
    private List<TestCase> tests(Value prompts) {
        TestReader reader = new TestReader(files, notices);
        List<TestCase> tests = new ArrayList<>();
        find("tests").ifPresent(value -> tests.addAll(reader.tests(value)));
        find("scenarios").ifPresent(value -> value.items().forEach(item -> tests.addAll(reader.scenario(item))));
        if (find("tests").isEmpty() && find("scenarios").isEmpty()) {
            tests.add(new TestCase(prompts, Map.of()));
        }
        Optional<TestCase> shared = find("defaultTest").map(value -> shared(value, reader));
        return tests.stream()
                .map(test -> shared.isPresent() ? test.over(shared.get()) : test)
                .toList();
    }

    private TestCase shared(Value value, TestReader reader) {
        if (value.node() instanceof YamlNode.Scalar) {
            YamlNode read = files.value(value.text(), value.keyLine(), value::wrong);
            return reader.test(new Value(value.place(), value.key(), value.keyLine(), read));
        }
        return reader.test(value);
    }

    private Optional<Value> find(String key) {
        return Optional.ofNullable(root.entries().get(key))
                .filter(entry -> !(entry.value() instanceof YamlNode.Scalar scalar && scalar.plain() == null))
                .map(entry -> value(key, entry));
    }

    private Value value(String key, YamlNode.Entry entry) {
        return new Value(Place.top(source), key, entry.keyLine(), entry.value());
    }
}
