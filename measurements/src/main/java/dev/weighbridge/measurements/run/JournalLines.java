package dev.weighbridge.measurements.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Parts a journal into its lines, as bytes, and passes those on that mention something. Not thread-safe. */
final class JournalLines {
    private static final int READ_BYTES = 1 << 16;

    private final String mentioned;
    private final Consumer<byte[]> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** Passes on the lines that hold this text; all of them where there is none. */
    JournalLines(String mentioned, Consumer<byte[]> lines) {
        this.mentioned = new String(mentioned.getBytes(UTF_8), ISO_8859_1);
        this.lines = lines;
    }

    /** Reads to the end, and says whether the last line was cut short there. */
    boolean read(InputStream in) throws IOException {
        byte[] bytes = new byte[READ_BYTES];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            part(bytes, read);
        }
        return begun.size() > 0;
    }

    private void part(byte[] bytes, int read) {
        int from = 0;
        String text = new String(bytes, 0, read, ISO_8859_1);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            end(bytes, from, at);
            from = at + 1;
        }
        begun.write(bytes, from, read - from);
    }

    /** Few lines lie in two pieces; of the others only those that are wanted are copied. */
    private void end(byte[] bytes, int from, int to) {
        if (begun.size() > 0) {
            begun.write(bytes, from, to - from);
            byte[] whole = begun.toByteArray();
            begun.reset();
            pass(whole, 0, whole.length);
        } else {
            pass(bytes, from, to);
        }
    }

    private void pass(byte[] bytes, int from, int to) {
        if (to > from && mentions(bytes, from, to)) {
            lines.accept(Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** As text of one byte a character, in which the JVM searches many at once. */
    private boolean mentions(byte[] bytes, int from, int to) {
        return mentioned.isEmpty() || new String(bytes, from, to - from, ISO_8859_1).contains(mentioned);
    }
}
