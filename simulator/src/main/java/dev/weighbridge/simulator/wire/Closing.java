package dev.weighbridge.simulator.wire;

/**
 * One write after the last token.
 *
 * @param finish whether it tells why the answer ended
 * @param usage whether it tells the usage
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Closing(byte[] bytes, boolean finish, boolean usage) {

    /** Whether it tells nothing but that this is the end. */
    public boolean isMarker() {
        return !finish && !usage;
    }
}
