package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One test, before it is combined with others and multiplied by prompts.
 *
 * @param at where it stands
 * @param entries its keys as they stand, files that hold variables already read
 */
record TestCase(Value at, Map<String, YamlNode.Entry> entries) {

    TestCase {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** This test over another: its values win, its checks come after, its mappings are added key by key. */
    TestCase over(TestCase other) {
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(other.entries);
        entries.forEach((key, entry) -> merged.merge(key, entry, TestCase::merge));
        return new TestCase(at, merged);
    }

    /** The items of a list, or none. */
    List<Value> items(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null || empty(entry) ? List.of() : value(key, entry).items();
    }

    /** The entries of a mapping, or none. */
    Map<String, YamlNode.Entry> mapping(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null || empty(entry)
                ? Map.of()
                : value(key, entry).mapping().entries();
    }

    /** A value below this test, for complaints and notices. */
    Value value(String key, YamlNode.Entry entry) {
        return new Value(at.place().below(at.key()), key, entry.keyLine(), entry.value());
    }

    private static boolean empty(YamlNode.Entry entry) {
        return entry.value() instanceof YamlNode.Scalar scalar
                && (scalar.plain() == null || scalar.text().isEmpty());
    }

    private static YamlNode.Entry merge(YamlNode.Entry below, YamlNode.Entry above) {
        if (below.value() instanceof YamlNode.Mapping one && above.value() instanceof YamlNode.Mapping two) {
            Map<String, YamlNode.Entry> both = new LinkedHashMap<>(one.entries());
            both.putAll(two.entries());
            return new YamlNode.Entry(above.keyLine(), new YamlNode.Mapping(two.line(), both));
        }
        if (below.value() instanceof YamlNode.Sequence one && above.value() instanceof YamlNode.Sequence two) {
            List<YamlNode> both = new ArrayList<>(one.items());
            both.addAll(two.items());
            return new YamlNode.Entry(above.keyLine(), new YamlNode.Sequence(two.line(), both));
        }
        return above;
    }
}
