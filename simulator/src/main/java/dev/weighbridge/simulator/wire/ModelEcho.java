package dev.weighbridge.simulator.wire;

/** Which model's name a response gives. */
public enum ModelEcho {
    /** The one that was asked for, as it was spelt. */
    AS_SENT,
    /** The one that answered, whatever alias was asked for. */
    ANSWERING
}
