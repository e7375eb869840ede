package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of a test; those in files are read. */
final class TestVariables {
    private final TestCase test;
    private final NamedFiles files;
    private final Notices notices;

    TestVariables(TestCase test, NamedFiles files, Notices notices) {
        this.test = test;
        this.files = files;
        this.notices = notices;
    }

    /** Whether a variable comes from where none can be read, so that the test cannot be asked; that is named. */
    boolean hindered() {
        boolean hindered = false;
        for (Map.Entry<String, YamlNode.Entry> each : test.mapping("vars").entrySet()) {
            String text = Nodes.text(each.getValue().value());
            Optional<String> why = text.startsWith(NamedFiles.SCHEME) ? NamedFiles.unsupported(text) : Optional.empty();
            if (why.isPresent()) {
                Value value = test.value("vars." + each.getKey(), each.getValue());
                notices.add(value, "names \"" + text + "\", which " + why.get() + "; the test is left out");
                hindered = true;
            }
        }
        return hindered;
    }

    /** The values of each variable, several where a list is to be expanded. */
    Map<String, List<YamlNode>> values(boolean expand) {
        Map<String, List<YamlNode>> values = new LinkedHashMap<>();
        test.mapping("vars").forEach((name, entry) -> {
            YamlNode node = read(name, entry);
            values.put(name, expand && node instanceof YamlNode.Sequence list ? list.items() : List.of(node));
        });
        return values;
    }

    private YamlNode read(String name, YamlNode.Entry entry) {
        String text = Nodes.text(entry.value());
        return text.startsWith(NamedFiles.SCHEME)
                ? files.value(text, entry.keyLine(), test.value("vars." + name, entry)::wrong)
                : entry.value();
    }
}
