package dev.weighbridge.simulator.call;

/**
 * A tool that a request offers.
 *
 * @param description empty where there is none
 * @param schema the JSON schema of its arguments as compact JSON, {@code {}} where there is none
 */
public record ToolOffer(String name, String description, String schema) {

    /** What the offer adds to the tokens that are read. */
    String line() {
        return name + " " + description + " " + schema;
    }
}
