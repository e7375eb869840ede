package dev.weighbridge.evalsuites.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case before it has an id.
 *
 * @param vars its variables; none where what is asked stands in {@code more}
 * @param more further keys of the case, such as {@code prompt}, {@code reference} and {@code checks}
 */
record Row(Map<String, Object> vars, Map<String, Object> more) {

    /** A case of one question that has one short answer. */
    static Row answered(String question, String answer) {
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("question", question);
        vars.put("answer", answer);
        return new Row(vars, Map.of());
    }

    /** The same with a further variable. */
    Row with(String name, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(vars);
        longer.put(name, value);
        return new Row(longer, more);
    }

    /** The same with a further key of the case. */
    Row and(String key, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(more);
        longer.put(key, value);
        return new Row(vars, longer);
    }

    /** The line of the case in a file. */
    Map<String, Object> line(String id, String group, List<String> tags) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        if (!vars.isEmpty()) {
            line.put("vars", vars);
        }
        line.putAll(more);
        line.put("tags", tags);
        line.put("cluster", group);
        return line;
    }
}
