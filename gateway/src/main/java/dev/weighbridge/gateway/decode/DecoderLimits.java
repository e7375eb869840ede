package dev.weighbridge.gateway.decode;

/**
 * The bounds of what one response may make us hold.
 *
 * @param eventBytes the largest event or line, in bytes
 * @param bodyBytes the largest body that is not a stream, in bytes
 * @param totalBytes the most a response may send in all after decompression, in bytes
 * @param brokenEvents how many events that are not JSON are passed over before the stream is given up
 */
public record DecoderLimits(int eventBytes, int bodyBytes, long totalBytes, int brokenEvents) {

    /** 8 MiB an event, 32 MiB a body, 256 MiB in all, 16 broken events. */
    public static final DecoderLimits DEFAULT = new DecoderLimits(8 << 20, 32 << 20, 256L << 20, 16);

    public DecoderLimits {
        if (eventBytes < 1 || bodyBytes < 1 || totalBytes < 1 || brokenEvents < 0) {
            throw new IllegalArgumentException("limits must be positive: event " + eventBytes + ", body " + bodyBytes
                    + ", total " + totalBytes + ", broken events " + brokenEvents);
        }
    }
}
