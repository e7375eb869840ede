package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code assertionTemplates} of a configuration, which assertions name by {@code $ref}. */
final class Templates {
    private static final String REF = "$ref";
    private static final String BELOW = "#/assertionTemplates/";

    private final Map<String, YamlNode.Entry> templates;

    Templates(Map<String, YamlNode.Entry> templates) {
        this.templates = templates;
    }

    /** An assertion with what it refers to; what it says itself wins. */
    YamlNode.Mapping resolved(Value item) {
        YamlNode.Mapping own = item.mapping();
        YamlNode.Entry ref = own.entries().get(REF);
        if (ref == null) {
            return own;
        }
        String name = Nodes.text(ref.value()).replace(BELOW, "");
        YamlNode.Entry found = templates.get(name);
        if (found == null || !(found.value() instanceof YamlNode.Mapping template)) {
            throw item.wrong("refers to \"" + name + "\", and there is no such assertion template; "
                    + DidYouMean.phrase(name, templates.keySet()));
        }
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(template.entries());
        merged.putAll(own.entries());
        merged.remove(REF);
        return new YamlNode.Mapping(own.line(), merged);
    }
}
