package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lists of tools, each as name, description and parameters, or so below {@code function} as the chat API has it. */
public final class ToolList {
    /** The keys of a tool. */
    public static final List<String> TOOL = List.of("name", "description", "parameters");

    /** The keys of a tool in the form of the chat API. */
    public static final List<String> WRAPPED = List.of("type", "function");

    private ToolList() {}

    /** The tools of a list, names unique. */
    public static List<Tool> read(Value tools) {
        List<Tool> all = tools.items().stream().map(ToolList::tool).toList();
        if (all.stream().map(Tool::name).distinct().count() < all.size()) {
            throw tools.wrong("names a tool twice; keep one");
        }
        return all;
    }

    private static Tool tool(Value item) {
        boolean wrapped = item.mapping().entries().containsKey("function");
        Section tool = wrapped
                ? item.section(WRAPPED).get("function", "describe the function").section(TOOL)
                : item.section(TOOL);
        return new Tool(
                tool.get("name", "give the function's name").text(),
                tool.find("description").map(Value::text).orElse(""),
                tool.find("parameters").map(ToolList::map).orElse(Map.of("type", "object")));
    }

    private static Map<String, @Nullable Object> map(Value value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode.Entry> entry : value.mapping().entries().entrySet()) {
            map.put(entry.getKey(), entry.getValue().value().plain());
        }
        return map;
    }
}
