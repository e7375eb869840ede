package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a model can do from OpenRouter's {@code supported_parameters} and {@code architecture}, or from
 * {@code capabilities} as an object of flags (Anthropic, Mistral) or a list of names (GitHub Models).
 */
final class CapabilitiesReader {
    private static final Set<String> STREAMING = Set.of("streaming");
    private static final Set<String> TOOLS = Set.of("tools", "tool-calling", "function_calling");
    private static final Set<String> JSON_SCHEMA = Set.of("structured_outputs");
    private static final Set<String> REASONING = Set.of("reasoning", "include_reasoning", "thinking");
    private static final Set<String> IMAGES = Set.of("image_input", "vision");

    private final JsonNode model;
    private final JsonNode capabilities;

    private CapabilitiesReader(JsonNode model) {
        this.model = model;
        this.capabilities = model.path("capabilities");
    }

    static Capabilities read(JsonNode model) {
        return new CapabilitiesReader(model).capabilities();
    }

    private Capabilities capabilities() {
        return new Capabilities(
                said(STREAMING), supports(TOOLS), supports(JSON_SCHEMA), supports(REASONING), input(), output());
    }

    /** A list of request parameters is complete, so what it lacks is not supported; it never names streaming. */
    private Support supports(Set<String> names) {
        JsonNode parameters = model.path("supported_parameters");
        if (!parameters.isArray()) {
            return said(names);
        }
        return Nodes.texts(parameters).stream().anyMatch(names::contains) ? Support.YES : Support.NO;
    }

    private Support said(Set<String> names) {
        if (capabilities.isArray()) {
            return Nodes.texts(capabilities).stream().anyMatch(names::contains) ? Support.YES : Support.UNKNOWN;
        }
        return names.stream()
                .map(capabilities::path)
                .map(node -> node.isObject() ? node.path("supported") : node)
                .filter(JsonNode::isBoolean)
                .map(node -> node.booleanValue() ? Support.YES : Support.NO)
                .findFirst()
                .orElse(Support.UNKNOWN);
    }

    private List<String> input() {
        List<String> listed = listed("input_modalities");
        boolean images = listed.isEmpty() && said(IMAGES) == Support.YES;
        return images ? List.of("text", "image") : listed;
    }

    private List<String> output() {
        return listed("output_modalities");
    }

    private List<String> listed(String name) {
        return Optional.of(Nodes.texts(model.path("architecture").path(name)))
                .filter(texts -> !texts.isEmpty())
                .orElseGet(() -> Nodes.texts(model.path("supported_" + name)));
    }
}
