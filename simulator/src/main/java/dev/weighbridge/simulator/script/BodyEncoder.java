package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.wire.Framing;
import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.StreamShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Turns events into the pieces in which they are written: byte order mark, compression, splitting. */
final class BodyEncoder {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Deque<Step> steps;
    private final int splitBytes;
    private final Oddities oddities;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final @Nullable GZIPOutputStream gzip;
    private final boolean lastBlankLine;
    private final int newlineBytes;
    private final long pieceGapNanos;
    private long freeAtNanos;
    private Step.@Nullable Emit held;
    private boolean markDue;

    BodyEncoder(StreamShape shape, Deque<Step> steps) {
        Framing framing = shape.framing();
        this.steps = steps;
        this.oddities = shape.oddities();
        this.splitBytes = framing.splitBytes();
        this.lastBlankLine = framing.lastBlankLine();
        this.newlineBytes = framing.newline().text().length();
        this.pieceGapNanos = framing.pieceGap().toNanos();
        this.markDue = framing.byteOrderMark();
        this.gzip = shape.gzip() ? gzipTo(compressed) : null;
    }

    void emit(long atNanos, byte[] event, Step.Told told) {
        hold(new Step.Emit(Math.max(atNanos, freeAtNanos), oddities.edited(event), told));
    }

    /** The event before this one goes out; where the last lacks its end, it is known as the last only then. */
    private void hold(Step.@Nullable Emit event) {
        if (lastBlankLine && event != null) {
            write(event.atNanos(), event.bytes(), event.told());
            return;
        }
        if (held != null) {
            byte[] bytes = event == null ? withoutLastLine(held.bytes()) : held.bytes();
            write(held.atNanos(), bytes, held.told());
        }
        held = event;
    }

    /** The event that was kept back goes out as it is. */
    void release() {
        if (held != null) {
            write(held.atNanos(), held.bytes(), held.told());
            held = null;
        }
    }

    private byte[] withoutLastLine(byte[] event) {
        return Arrays.copyOf(event, event.length - newlineBytes);
    }

    private void write(long atNanos, byte[] event, Step.Told told) {
        byte[] bytes = compress(marked(event));
        if (splitBytes == 0) {
            steps.add(new Step.Emit(atNanos, bytes, told));
            return;
        }
        freeAtNanos = Math.max(atNanos, freeAtNanos);
        for (int from = 0; from < bytes.length; from += splitBytes) {
            int to = Math.min(bytes.length, from + splitBytes);
            Step.Told said = to == bytes.length ? told : Step.Told.NOTHING;
            steps.add(new Step.Emit(freeAtNanos, Arrays.copyOfRange(bytes, from, to), said));
            freeAtNanos += pieceGapNanos;
        }
    }

    /** When the last piece is out, if that is later than this. */
    long after(long atNanos) {
        return Math.max(atNanos, freeAtNanos);
    }

    /** What compression still holds back. */
    void close(long atNanos) {
        hold(null);
        if (gzip == null) {
            return;
        }
        try {
            gzip.finish();
            steps.add(new Step.Emit(atNanos, taken(), Step.Told.NOTHING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] marked(byte[] event) {
        if (!markDue) {
            return event;
        }
        markDue = false;
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + event.length);
        System.arraycopy(event, 0, marked, BYTE_ORDER_MARK.length, event.length);
        return marked;
    }

    private byte[] compress(byte[] event) {
        if (gzip == null) {
            return event;
        }
        try {
            gzip.write(event);
            gzip.flush();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken() {
        byte[] bytes = compressed.toByteArray();
        compressed.reset();
        return bytes;
    }

    private static GZIPOutputStream gzipTo(ByteArrayOutputStream out) {
        try {
            return new GZIPOutputStream(out, 512, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
