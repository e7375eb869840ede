package dev.weighbridge.gateway.exchange;

/**
 * A tool call of an answer.
 *
 * @param id the id the model gave it; empty where it gave none
 * @param name the function's name; empty where it never came
 * @param arguments the arguments as sent, normally a JSON object; {@code {}} where none came
 */
public record ToolCall(String id, String name, String arguments) {}
