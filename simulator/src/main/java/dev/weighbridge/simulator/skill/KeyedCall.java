package dev.weighbridge.simulator.skill;

/**
 * A tool call that answers a question, or does not.
 *
 * @param name the tool
 * @param arguments a JSON object
 */
public record KeyedCall(String name, String arguments) {
    /**
     * A call.
     *
     * @throws IllegalArgumentException where the name is blank or has quotes, or the arguments are no JSON object
     */
    public KeyedCall {
        if (name.isBlank() || name.contains("\"") || !Content.Json.readable(arguments) || !arguments.startsWith("{")) {
            throw new IllegalArgumentException("call of '" + name + "' has the arguments " + arguments
                    + ", needs a name without quotes and a JSON object without space around it");
        }
    }
}
