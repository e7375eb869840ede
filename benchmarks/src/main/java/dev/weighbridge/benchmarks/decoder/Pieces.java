package dev.weighbridge.benchmarks.decoder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** How a body is cut into the buffers a connection hands over. */
public enum Pieces {
    /** Each event by itself, as an unhurried gateway sends them. */
    EVENTS {
        @Override
        int end(byte[] body, int from) {
            int at = from + 1;
            while (at < body.length && !(body[at] == '\n' && body[at - 1] == '\n')) {
                at++;
            }
            return Math.min(body.length, at + 1);
        }
    },
    /** Full buffers that end anywhere, as a busy connection gives them. */
    BUFFERS {
        @Override
        int end(byte[] body, int from) {
            return Math.min(body.length, from + BUFFER_BYTES);
        }
    };

    private static final int BUFFER_BYTES = 8192;

    abstract int end(byte[] body, int from);

    /** The pieces of a body, in order. */
    List<ByteBuffer> of(byte[] body) {
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int from = 0; from < body.length; ) {
            int end = end(body, from);
            pieces.add(ByteBuffer.wrap(body, from, end - from).slice());
            from = end;
        }
        return List.copyOf(pieces);
    }
}
