package dev.weighbridge.simulator.sdk.testing;

import java.util.List;
import java.util.Map;

/** A tool to offer: its name, its arguments as JSON Schema, and a question and a result that go with it. */
public final class WeatherTool {
    /** Its name. */
    public static final String NAME = "get_weather";
    /** A question that makes the model call it. */
    public static final String QUESTION = "please get weather for me";
    /** What it returns; the model repeats it in its answer. */
    public static final String RESULT = "21 degrees and sunny";
    /** The types of its arguments. */
    public static final Map<String, Object> PROPERTIES =
            Map.of("city", Map.of("type", "string"), "unit", Map.of("enum", List.of("C", "F")));
    /** The arguments without which it cannot be called. */
    public static final List<String> REQUIRED = List.of("city", "unit");

    private WeatherTool() {}

    /** Its arguments as a whole JSON Schema. */
    public static Map<String, Object> schema() {
        return Map.of("type", "object", "properties", PROPERTIES, "required", REQUIRED);
    }
}
