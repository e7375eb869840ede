package dev.weighbridge.simulator.fault;

/** What becomes of the connection after a whole response. */
public enum Afterwards {
    /** It stays open, unless the client asked otherwise. */
    KEEP,
    /** It is closed, as the response announced. */
    CLOSE_ANNOUNCED,
    /** It is closed although the response promised to keep it. */
    CLOSE_UNANNOUNCED
}
