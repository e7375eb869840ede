package dev.weighbridge.simulator.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/** Pieces of a body as HTTP/1.1 frames them. */
final class BodyBuffers {
    private static final int FRAME_BYTES = 12;

    private BodyBuffers() {}

    static ByteBuf piece(ByteBufAllocator allocator, byte[] bytes, boolean chunked) {
        ByteBuf buffer = allocator.buffer(bytes.length + FRAME_BYTES);
        if (!chunked) {
            return buffer.writeBytes(bytes);
        }
        buffer.writeCharSequence(Integer.toHexString(bytes.length), StandardCharsets.US_ASCII);
        return crlf(crlf(buffer).writeBytes(bytes));
    }

    static ByteBuf end(ByteBufAllocator allocator) {
        return crlf(crlf(allocator.buffer(FRAME_BYTES).writeByte('0')));
    }

    private static ByteBuf crlf(ByteBuf buffer) {
        return buffer.writeByte('\r').writeByte('\n');
    }
}
