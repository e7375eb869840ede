package dev.weighbridge.gateway.catalogue;

/** Whether a model can do a thing, as far as the gateway says. */
public enum Support {
    /** It is said to. */
    YES,
    /** It is said not to, or missing from a list that is complete. */
    NO,
    /** Nothing is said. */
    UNKNOWN
}
