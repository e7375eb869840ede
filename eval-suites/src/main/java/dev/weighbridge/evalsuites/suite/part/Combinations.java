package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every choice of one value for each of several variables. */
public final class Combinations {
    private static final int MOST = 100_000;

    private Combinations() {}

    /** All choices, the last variable changing fastest; one empty choice of no variables; empty where they are too many. */
    public static Optional<List<Map<String, YamlNode>>> of(Map<String, List<YamlNode>> values) {
        long count = 1;
        for (List<YamlNode> each : values.values()) {
            count *= each.size();
            if (count > MOST) {
                return Optional.empty();
            }
        }
        List<Map<String, YamlNode>> choices = List.of(Map.of());
        for (Map.Entry<String, List<YamlNode>> each : values.entrySet()) {
            choices = with(choices, each.getKey(), each.getValue());
        }
        return Optional.of(choices);
    }

    private static List<Map<String, YamlNode>> with(
            List<Map<String, YamlNode>> choices, String name, List<YamlNode> values) {
        List<Map<String, YamlNode>> more = new ArrayList<>();
        for (Map<String, YamlNode> choice : choices) {
            for (YamlNode value : values) {
                Map<String, YamlNode> longer = new LinkedHashMap<>(choice);
                longer.put(name, value);
                more.add(longer);
            }
        }
        return more;
    }
}
