package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.part.Combinations;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a case, and the choices its matrix gives. */
final class Variables {
    private final SuiteFolder folder;

    Variables(SuiteFolder folder) {
        this.folder = folder;
    }

    /** The variables of both layers by name. */
    Map<String, YamlNode> fixed(Layers layers) {
        Map<String, YamlNode> variables = new LinkedHashMap<>();
        for (Value vars : layers.both("vars")) {
            vars.mapping().entries().forEach((name, entry) -> variables.put(name, resolved(vars, name, entry)));
        }
        return variables;
    }

    /** The choices of the matrix; one empty choice where there is none. */
    List<Map<String, YamlNode>> choices(Layers layers) {
        Map<String, List<YamlNode>> values = new LinkedHashMap<>();
        for (Value matrix : layers.both("matrix")) {
            matrix.mapping().entries().forEach((name, entry) -> values.put(name, list(matrix, name, entry)));
        }
        return Combinations.of(values).orElseThrow(() -> layers.error("matrix", "gives too many cases; split it"));
    }

    private YamlNode resolved(Value vars, String name, YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Mapping mapping
                && mapping.entries().containsKey("file")) {
            Value value = new Value(vars.place().below("vars"), name, entry.keyLine(), mapping);
            return TextFromFile.read(value, folder);
        }
        return entry.value();
    }

    private static List<YamlNode> list(Value matrix, String name, YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Sequence sequence
                && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        throw new Value(matrix.place().below("matrix"), name, entry.keyLine(), entry.value())
                .wrong("is no list of values; write [a, b], or put a single value under vars");
    }
}
