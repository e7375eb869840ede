package dev.weighbridge.measurements.userfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a file a user wrote, strict UTF-8, with the name it goes by in complaints.
 *
 * @param name the path as given, or the last two names of an absolute one, with forward slashes
 * @param text the text, without a byte order mark
 */
public record SourceText(String name, String text) {

    /**
     * Reads a file.
     *
     * @throws UserFileException where it is missing, unreadable or not UTF-8, naming the line
     */
    public static SourceText read(Path file) {
        return decode(nameOf(file), bytes(file));
    }

    /** The name a file goes by in complaints. */
    public static String nameOf(Path file) {
        int names = file.getNameCount();
        Path shown = file.isAbsolute() && names > 2 ? file.subpath(names - 2, names) : file;
        return shown.toString().replace('\\', '/');
    }

    /** The bytes of a file a user wrote. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UserFileException(nameOf(file) + ": no such file");
        } catch (IOException e) {
            throw new UserFileException(
                    nameOf(file) + ": cannot be read (" + e.getClass().getSimpleName() + "); is it a readable file?");
        }
    }

    /** The text of these bytes. */
    public static SourceText decode(String name, byte[] bytes) {
        refuseUtf16(name, bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw malformed(name, bytes, in.position());
        }
        String text = out.flip().toString();
        return new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** A complaint about this file at this line. */
    public UserFileException error(int line, String message) {
        return new UserFileException(name + ":" + line + ": " + oneLine(message));
    }

    /** A complaint about this file as a whole. */
    public UserFileException error(String message) {
        return new UserFileException(name + ": " + oneLine(message));
    }

    /** What is quoted from a file may hold line ends and terminal codes. */
    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }

    private static void refuseUtf16(String name, byte[] bytes) {
        boolean marked = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (marked) {
            throw new UserFileException(name + ": is UTF-16; save it as UTF-8");
        }
    }

    private static UserFileException malformed(String name, byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String octet = Integer.toHexString(bytes[at] & 0xFF);
        return new UserFileException(name + ":" + line + ": byte 0x" + octet + " is not UTF-8; save the file as UTF-8");
    }
}
