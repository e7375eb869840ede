package dev.weighbridge.simulator.fault;

/** What an event that carries an error looks like. */
public enum ErrorEventForm {
    /** The gateway's own, after which nothing follows. */
    USUAL,
    /** The gateway's own, then {@code [DONE]}, as vLLM. */
    THEN_DONE,
    /** An event named {@code error} with a flat body, as OpenAI's Responses. */
    NAMED
}
