package dev.weighbridge.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Breaks a response: a few random edits of its bytes. */
final class Mutator {
    private static final int MOST_EDITS = 6;
    private static final int LONGEST_REPEAT = 64 << 10;
    private static final List<byte[]> TOKENS = Stream.of(
                    "\n",
                    "\r",
                    "\r\n",
                    "\n\n",
                    "data:",
                    "data: ",
                    "event: error\n",
                    "event:",
                    ": \n",
                    "id: 1\n",
                    "[DONE]",
                    "null",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "\\",
                    ",",
                    ":",
                    "true",
                    "-1",
                    "1e400",
                    "NaN",
                    "99999999999999999999",
                    "{\"error\":",
                    "\\ud83d",
                    "\\u0000",
                    "\u0000",
                    "\uFEFF",
                    "안",
                    "🔧",
                    "\"type\":\"error\"",
                    "\"type\":\"message_stop\"",
                    "\"type\":\"response.completed\"",
                    "\"choices\":[]",
                    "\"delta\":null",
                    "\"index\":-1",
                    "\"index\":2147483647",
                    "\"output_index\":9e9",
                    "\"usage\":{\"input_tokens\":-5}")
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    byte[] broken(byte[] good, byte[] other) {
        byte[] bytes = good;
        for (int edit = random.nextInt(MOST_EDITS); edit >= 0; edit--) {
            bytes = edited(bytes, other);
        }
        return bytes;
    }

    private byte[] edited(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return other;
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at);
            case 1 -> spliced(bytes, at, new byte[0], to);
            case 2 -> spliced(bytes, at, token(), at);
            case 3 -> spliced(bytes, at, token(), to);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> spliced(bytes, at, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length), to);
            case 6 -> spliced(bytes, at, repeated(Arrays.copyOfRange(bytes, at, to)), at);
            default -> spliced(bytes, at, Arrays.copyOfRange(bytes, 0, to), to);
        };
    }

    /** The body as a gateway compresses it, or something that only claims to be that. */
    byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return random.nextBoolean() ? out.toByteArray() : edited(out.toByteArray(), bytes);
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) random.nextInt();
        return copy;
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private byte[] repeated(byte[] slice) {
        int times = random.nextInt(100) == 0 ? LONGEST_REPEAT / slice.length : random.nextInt(8);
        byte[] all = new byte[slice.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(slice, 0, all, i * slice.length, slice.length);
        }
        return all;
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        byte[] all = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all;
    }
}
