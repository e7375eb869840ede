package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.request.Tool;
import java.util.List;
import java.util.Map;

/** The tool that probes offer: the weather of a city. */
final class ProbeTool {
    static final String NAME = "get_weather";
    static final String FIELD = "city";
    static final Tool WEATHER = new Tool(
            NAME,
            "Tells the weather of a city.",
            Map.of(
                    "type", "object",
                    "properties", Map.of(FIELD, Map.of("type", "string", "description", "The city's name.")),
                    "required", List.of(FIELD)));

    private ProbeTool() {}
}
