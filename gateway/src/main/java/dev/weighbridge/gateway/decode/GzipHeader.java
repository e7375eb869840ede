package dev.weighbridge.gateway.decode;

import java.util.zip.DataFormatException;

/** Skips the header of a gzip member (RFC 1952, section 2.3), however its bytes are split. */
final class GzipHeader {
    private static final int FIXED = 10;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private int read;
    private int flags;
    private int extraLength;
    private int pendingExtra;
    private Part part = Part.FIXED;

    private enum Part {
        FIXED,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        CRC,
        OVER
    }

    /** Where the compressed data begins; {@code to} where the header goes on. */
    int skip(byte[] bytes, int from, int to) throws DataFormatException {
        int at = from;
        while (at < to && part != Part.OVER) {
            take(bytes[at++] & 0xff);
        }
        return at;
    }

    private void take(int b) throws DataFormatException {
        read++;
        switch (part) {
            case FIXED -> fixed(b);
            case EXTRA_LENGTH -> extraLength(b);
            case EXTRA -> {
                if (--pendingExtra == 0) {
                    after(Part.EXTRA);
                }
            }
            case NAME, COMMENT -> {
                if (b == 0) {
                    after(part);
                }
            }
            case CRC -> {
                if (read == 2) {
                    after(Part.CRC);
                }
            }
            case OVER -> throw new IllegalStateException("the header is over");
        }
    }

    private void fixed(int b) throws DataFormatException {
        if ((read == 1 && b != 0x1f) || (read == 2 && b != 0x8b)) {
            throw new DataFormatException("not gzip");
        }
        if (read == 4) {
            flags = b;
        }
        if (read == FIXED) {
            after(Part.FIXED);
        }
    }

    private void extraLength(int b) {
        extraLength |= read == 1 ? b : b << 8;
        if (read == 2) {
            pendingExtra = extraLength;
            enter(extraLength == 0 ? next(Part.EXTRA) : Part.EXTRA);
        }
    }

    private void after(Part ended) {
        enter(next(ended));
    }

    private void enter(Part next) {
        part = next;
        read = 0;
    }

    private Part next(Part ended) {
        if (ended == Part.FIXED && (flags & FEXTRA) != 0) {
            return Part.EXTRA_LENGTH;
        } else if (ended.compareTo(Part.NAME) < 0 && (flags & FNAME) != 0) {
            return Part.NAME;
        } else if (ended.compareTo(Part.COMMENT) < 0 && (flags & FCOMMENT) != 0) {
            return Part.COMMENT;
        }
        return ended.compareTo(Part.CRC) < 0 && (flags & FHCRC) != 0 ? Part.CRC : Part.OVER;
    }
}
