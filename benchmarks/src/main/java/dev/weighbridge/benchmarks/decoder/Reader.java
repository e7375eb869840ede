package dev.weighbridge.benchmarks.decoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The ways a body is read. */
enum Reader {
    /** The plain reader, given all at once. */
    PLAIN {
        @Override
        Object read(Body body) {
            try {
                return new PlainReader().read(body.bytes()).text();
            } catch (IOException e) {
                throw new UncheckedIOException("the plain reader cannot read its own benchmark's stream", e);
            }
        }
    },
    /** The decoder, given full buffers. */
    DECODER_BY_BUFFERS {
        @Override
        Object read(Body body) {
            return Decoding.of(body.buffers());
        }
    },
    /** The decoder, given each event by itself. */
    DECODER_BY_EVENTS {
        @Override
        Object read(Body body) {
            return Decoding.of(body.events());
        }
    };

    /** Reads it and gives what came of it. */
    abstract Object read(Body body);

    /** As tables spell it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
