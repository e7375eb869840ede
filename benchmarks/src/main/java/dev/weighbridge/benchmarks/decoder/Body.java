package dev.weighbridge.benchmarks.decoder;

import java.nio.ByteBuffer;
import java.util.List;

/** A body, whole and cut both ways. The buffers share its bytes and keep their positions between readings. */
final class Body {
    private final byte[] bytes;
    private final List<ByteBuffer> buffers;
    private final List<ByteBuffer> events;

    private Body(byte[] bytes) {
        this.bytes = bytes;
        this.buffers = Pieces.BUFFERS.of(bytes);
        this.events = Pieces.EVENTS.of(bytes);
    }

    static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** All of it, not copied: nobody writes to it. */
    byte[] bytes() {
        return bytes;
    }

    /** In full buffers. */
    List<ByteBuffer> buffers() {
        return buffers;
    }

    /** Event by event. */
    List<ByteBuffer> events() {
        return events;
    }
}
