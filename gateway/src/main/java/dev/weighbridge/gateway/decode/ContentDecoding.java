package dev.weighbridge.gateway.decode;

import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Undoes a content encoding as bytes arrive: gzip (RFC 1952) and deflate (RFC 1950 and, as servers send it, 1951). */
final class ContentDecoding {
    private static final int BUFFER = 8192;

    private final boolean gzip;
    private final byte[] out = new byte[BUFFER];
    private final GzipHeader header = new GzipHeader();
    private @Nullable Inflater inflater;

    private ContentDecoding(boolean gzip) {
        this.gzip = gzip;
    }

    /** Takes decompressed bytes. */
    interface Sink {
        /** The bytes from 0 to {@code length}; false to be given no more. */
        boolean take(byte[] bytes, int length);
    }

    static boolean known(String encoding) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        return name.equals("gzip") || name.equals("x-gzip") || name.equals("deflate");
    }

    static ContentDecoding of(String encoding) {
        return new ContentDecoding(!encoding.strip().toLowerCase(Locale.ROOT).equals("deflate"));
    }

    /**
     * Decompresses the bytes and gives them on.
     *
     * @throws DataFormatException where they are not what the encoding says
     */
    void read(byte[] bytes, int from, int to, Sink sink) throws DataFormatException {
        int start = gzip ? header.skip(bytes, from, to) : from;
        if (start == to) {
            return;
        }
        Inflater open = opened(bytes[start]);
        open.setInput(bytes, start, to - start);
        // What is decompressed may exceed the buffer after the input is used up: only an empty read means all is read.
        int length = inflate(open, sink);
        while (length > 0 && sink.take(out, length)) {
            length = inflate(open, sink);
        }
    }

    /** What was decompressed before the damage is given on: a call that finds damage does not return it. */
    private int inflate(Inflater open, Sink sink) throws DataFormatException {
        long before = open.getBytesWritten();
        try {
            return open.inflate(out);
        } catch (DataFormatException e) {
            sink.take(out, (int) (open.getBytesWritten() - before));
            throw e;
        }
    }

    /** Frees what the decompressor holds outside the heap. */
    void close() {
        if (inflater != null) {
            inflater.end();
        }
    }

    private Inflater opened(byte first) {
        if (inflater == null) {
            boolean zlib = !gzip && (first & 0x0f) == 8;
            inflater = new Inflater(!zlib);
        }
        return inflater;
    }
}
