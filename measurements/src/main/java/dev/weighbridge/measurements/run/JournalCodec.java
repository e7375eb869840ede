package dev.weighbridge.measurements.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Journal lines as bytes and back. */
final class JournalCodec {
    private JournalCodec() {}

    /** What a line's bytes turned out to be. */
    sealed interface Decoded {
        /** A line. */
        record Line(JournalLine line) implements Decoded {}

        /** A line of a kind this version does not know. */
        record Unknown() implements Decoded {}

        /** A line that a kill cut short. */
        record Torn() implements Decoded {}
    }

    /** The line with its line feed. */
    static byte[] encode(JournalLine line) {
        try {
            byte[] json = RunJson.MAPPER.writerFor(JournalLine.class).writeValueAsBytes(line);
            byte[] bytes = Arrays.copyOf(json, json.length + 1);
            bytes[json.length] = '\n';
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static Decoded decode(byte[] bytes) {
        try {
            return new Decoded.Line(RunJson.MAPPER.readValue(bytes, JournalLine.class));
        } catch (InvalidTypeIdException e) {
            return new Decoded.Unknown();
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof StreamReadException) {
                return new Decoded.Torn();
            }
            throw new IllegalStateException("a journal line is not of this version's form: " + abridged(bytes), e);
        } catch (IOException e) {
            return new Decoded.Torn();
        }
    }

    private static String abridged(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    }
}
