package dev.weighbridge.evalsuites.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cases of one suite as they are made, no two alike. */
final class Rows {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final int MOST_TRIES = 10_000;

    private final Draw draw;
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final Set<Row> seen = new HashSet<>();

    Rows(Draw draw) {
        this.draw = draw;
    }

    /**
     * Makes cases of one group.
     *
     * @param group what they share; their ids begin with it
     * @param tag what slice they belong to beside their group
     */
    void make(String group, String tag, int count, Function<Draw, Row> maker) {
        for (int number = 1; number <= count; number++) {
            Row row = fresh(group, maker);
            String id = group + String.format(Locale.ROOT, "-%03d", number);
            List<String> tags = tag.equals(group) ? List.of(group) : List.of(tag, group);
            lines.add(row.line(id, group, tags));
        }
    }

    /** The cases in their order, each as it stands in a file. */
    List<Map<String, Object>> lines() {
        return List.copyOf(lines);
    }

    /** The file of all cases, one a line. */
    String file() {
        return lines.stream().map(line -> json(line) + "\n").collect(Collectors.joining());
    }

    private Row fresh(String group, Function<Draw, Row> maker) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Row row = maker.apply(draw);
            if (seen.add(row)) {
                return row;
            }
        }
        throw new IllegalStateException("group " + group + " has too few different cases");
    }

    /** A value as JSON in one line. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings, numbers, lists and maps can be written", e);
        }
    }
}
