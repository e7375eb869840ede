package dev.weighbridge.evalsuites.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that are to be taken from a text: how they are asked for, and what is right. */
final class Fields {
    private final List<String> wanted = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields text(String name, String value) {
        return with(name, "string", value);
    }

    Fields whole(String name, int value) {
        return with(name, "integer", value);
    }

    Fields flag(String name, boolean value) {
        return with(name, "boolean", value);
    }

    Fields date(String name, LocalDate value) {
        return with(name, "YYYY-MM-DD", value.toString());
    }

    Fields time(String name, String value) {
        return with(name, "HH:MM, 24 hours", value);
    }

    private Fields with(String name, String form, Object value) {
        wanted.add(name + " (" + form + ")");
        values.put(name, value);
        return this;
    }

    /** The case of a text that holds them. */
    Row in(String text) {
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("text", text);
        vars.put("fields", String.join(", ", wanted));
        vars.put("expected", values);
        return new Row(vars, Map.of()).and("reference", Rows.json(values));
    }
}
