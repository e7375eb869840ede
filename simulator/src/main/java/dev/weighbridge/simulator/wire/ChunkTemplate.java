package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/** An event whose every byte but one JSON string is known beforehand. */
final class ChunkTemplate {
    /** Stands for the string; a private-use character, so no model or backend is named so. */
    static final String MARK = "\uE0F1";

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final byte[] before;
    private final byte[] after;

    private ChunkTemplate(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
    }

    static ChunkTemplate of(String event) {
        int at = event.lastIndexOf(MARK);
        return new ChunkTemplate(
                event.substring(0, at).getBytes(StandardCharsets.UTF_8),
                event.substring(at + MARK.length()).getBytes(StandardCharsets.UTF_8));
    }

    byte[] with(String text) {
        byte[] middle = ENCODER.quoteAsUTF8(text);
        byte[] event = new byte[before.length + middle.length + after.length];
        System.arraycopy(before, 0, event, 0, before.length);
        System.arraycopy(middle, 0, event, before.length, middle.length);
        System.arraycopy(after, 0, event, before.length + middle.length, after.length);
        return event;
    }
}
