package dev.weighbridge.simulator.wire;

/** How a stream of the Responses API names its events. */
public enum ResponsesVariant {
    /** Named, numbered, ended by {@code response.completed} and its like, as OpenAI. */
    OPENAI,
    /**
     * Neither named nor numbered, text in {@code response.content_part.delta}, ended by {@code response.done} and
     * {@code [DONE]}, as an example in OpenRouter's documentation.
     */
    OPENROUTER_EXAMPLE;

    /** The type this variant has for one of OpenAI's. */
    String type(String openAi) {
        if (this == OPENAI) {
            return openAi;
        }
        return switch (openAi) {
            case "response.output_text.delta" -> "response.content_part.delta";
            case "response.completed", "response.incomplete", "response.failed" -> "response.done";
            default -> openAi;
        };
    }
}
