package dev.weighbridge.gateway.catalogue;

import java.util.List;

/**
 * What a model can do, as far as the gateway's list says. A gateway's word, not a measurement.
 *
 * @param streaming answers as they are made
 * @param tools tool calls
 * @param jsonSchema answers that keep to a JSON Schema
 * @param reasoning thinks before it answers
 * @param inputModalities what it reads, e.g. {@code text}, {@code image}; empty where untold
 * @param outputModalities what it writes; empty where untold
 */
public record Capabilities(
        Support streaming,
        Support tools,
        Support jsonSchema,
        Support reasoning,
        List<String> inputModalities,
        List<String> outputModalities) {

    /** Nothing was told. */
    public static final Capabilities UNTOLD =
            new Capabilities(Support.UNKNOWN, Support.UNKNOWN, Support.UNKNOWN, Support.UNKNOWN, List.of(), List.of());

    public Capabilities {
        inputModalities = List.copyOf(inputModalities);
        outputModalities = List.copyOf(outputModalities);
    }
}
